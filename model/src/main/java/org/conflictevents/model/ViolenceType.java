package org.conflictevents.model;

/**
 * UCDP's three types of organised violence, of which each event of its Georeferenced Event Dataset (GED) has exactly one.
 *
 * <p>The type follows from who fights whom, not from what happens: shelling can be any of the three.
 */
public enum ViolenceType {

    /** Two armed sides, at least one of them a state's government: type 1. */
    STATE_BASED(1),

    /** Two armed sides, neither of them a state's government: type 2. */
    NON_STATE(2),

    /** A state's government or an organised armed group against civilians: type 3. */
    ONE_SIDED(3);

    private final int number;

    ViolenceType(int number) {
        this.number = number;
    }

    /**
     * Returns the type with this number.
     *
     * @param number what GED's column {@code type_of_violence} holds
     * @return the type
     * @throws IllegalArgumentException if the number is not 1, 2 or 3
     */
    public static ViolenceType of(int number) {
        for (ViolenceType type : values()) {
            if (type.number == number) {
                return type;
            }
        }
        throw new IllegalArgumentException("type of violence must be 1, 2 or 3, was " + number);
    }

    /**
     * Returns the number that stands for this type in GED's column {@code type_of_violence}.
     *
     * @return 1, 2 or 3
     */
    public int number() {
        return number;
    }
}

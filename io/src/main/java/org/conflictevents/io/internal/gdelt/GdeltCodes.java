package org.conflictevents.io.internal.gdelt;

import java.util.Optional;
import org.conflictevents.model.Crosswalk;
import org.conflictevents.model.EventType;
import org.conflictevents.model.ParticipantRole;

/**
 * What follows from the CAMEO code of an event.
 *
 * @param code the code with its leading zeros
 * @param type the type of event; one of its own for a code that is none of CAMEO's
 * @param isKnown whether it is one of CAMEO's
 * @param first the role of the one who acts
 * @param second the role of the other
 */
record GdeltCodes(String code, EventType type, boolean isKnown, ParticipantRole first, ParticipantRole second) {

    private static final int LAST_ROOT = 20;

    /**
     * Returns what follows from a code.
     *
     * @param cell the code as it stands, in which spreadsheets and data frames have perhaps lost the leading zero
     * @param root the root code as it stands, blank where there is none
     */
    static GdeltCodes of(String cell, String root) {
        String code = whole(plain(cell), plain(root));
        Optional<EventType> type = Crosswalk.fromCameo(code);
        return new GdeltCodes(
                code, type.orElseGet(() -> EventType.of("CAMEO " + code)), type.isPresent(), first(code), second(code));
    }

    /** Returns a code without the fraction that a data frame gives to a number. */
    private static String plain(String code) {
        return code.endsWith(".0") ? code.substring(0, code.length() - 2) : code;
    }

    /** Returns a code with the leading zero that a number has not. */
    private static String whole(String code, String root) {
        boolean isShort = root.length() == 1 && code.startsWith(root);
        boolean isNoRoot = code.length() >= 2 && root(code) > LAST_ROOT;
        return isShort || isNoRoot ? "0" + code : code;
    }

    /** Returns the number of the root of a code, 0 for what is no code. */
    static int root(String code) {
        if (code.length() < 2 || !Character.isDigit(code.charAt(0)) || !Character.isDigit(code.charAt(1))) {
            return 0;
        }
        return 10 * Character.digit(code.charAt(0), 10) + Character.digit(code.charAt(1), 10);
    }

    /** Returns the code of its root. */
    String rootCode() {
        return code.substring(0, Math.min(2, code.length()));
    }

    /** Returns the code of the second level: itself where it goes no deeper. */
    String baseCode() {
        return code.substring(0, Math.min(3, code.length()));
    }

    /**
     * Returns the class that GDELT gives to the root, from 1 verbal cooperation to 4 material conflict; 0 where the root does not tell it, as
     * for investigations (09).
     */
    int quadClass() {
        return switch (root(code)) {
            case 1, 2, 3, 4, 5 -> 1;
            case 6, 7, 8 -> 2;
            case 10, 11, 12, 13, 14 -> 3;
            case 15, 16, 17, 18, 19, 20 -> 4;
            default -> 0;
        };
    }

    private static ParticipantRole first(String code) {
        return switch (root(code)) {
            case 1, 2, 3, 10, 11, 12, 13 -> ParticipantRole.SPEAKER;
            case 4 -> firstInTalks(code);
            case 18, 19, 20 -> ParticipantRole.ATTACKER;
            default -> code.startsWith("057") ? ParticipantRole.PARTY : ParticipantRole.ACTOR;
        };
    }

    private static ParticipantRole second(String code) {
        return switch (root(code)) {
            case 1, 2, 3, 10 -> ParticipantRole.ADDRESSEE;
            case 4 -> code.startsWith("042") ? ParticipantRole.HOST : ParticipantRole.PARTY;
            default -> code.startsWith("057") ? ParticipantRole.PARTY : ParticipantRole.TARGET;
        };
    }

    private static ParticipantRole firstInTalks(String code) {
        return switch (code.length() < 3 ? "" : code.substring(0, 3)) {
            case "042" -> ParticipantRole.ACTOR;
            case "043" -> ParticipantRole.HOST;
            case "045" -> ParticipantRole.MEDIATOR;
            default -> ParticipantRole.PARTY;
        };
    }
}

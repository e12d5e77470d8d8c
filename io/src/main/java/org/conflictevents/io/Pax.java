package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.conflictevents.io.internal.pax.PaxValues;
import org.conflictevents.model.Agreement;

/**
 * What PA-X says of an agreement in its own terms, which stands in the extras of one that was read from a file of it.
 *
 * <pre>{@code
 * String row = "Con,PP,PPName,AgtId,Agt,Dat,Agtp,Stage,StageSub,Part,UcdpCon,Ce,CeProv\n"
 *         + "Syria,115,Syrian peace process,7,Harbour accord,2020-02-06,Intra,Cea,Ceas,\"Levant Front\nTurkey\",299.0,3,0\n";
 * Agreement agreement = Input.of(new java.io.StringReader(row), "row.csv").agreements().stream().findFirst().orElseThrow();
 * Pax pax = Pax.of(agreement);
 * pax.stage()             // => Optional[Cea]
 * pax.issue("Ce")         // => OptionalInt[3]
 * pax.issue("CeProv")     // => OptionalInt[0]
 * pax.issue("Terr")       // => OptionalInt.empty
 * pax.issues()            // => {Ce=3}
 * pax.ucdpConflict()      // => Optional[299]
 * agreement.parties()     // => [Levant Front, Turkey]
 * }</pre>
 *
 * <p>Of an agreement from elsewhere it says nothing. The codes are explained in the codebook of PA-X. Immutable and safe for use by several
 * threads.
 */
public final class Pax {

    private final Agreement agreement;

    private Pax(Agreement agreement) {
        this.agreement = agreement;
    }

    /** Returns what PA-X says of an agreement. */
    public static Pax of(Agreement agreement) {
        return new Pax(requireNonNull(agreement, "agreement"));
    }

    /** Returns the id of the document, {@code AgtId}; empty for an agreement that is not PA-X's. */
    public OptionalInt id() {
        return PaxValues.number(agreement.externalIds().get("pax"));
    }

    /** Returns the name of the peace process, {@code PPName}. */
    public Optional<String> process() {
        return text("PPName");
    }

    /** Returns between whom it is and about which conflict, {@code Agtp}: Inter, InterIntra, Intra, IntraLocal. */
    public Optional<String> level() {
        return text("Agtp");
    }

    /** Returns the stage of the process, {@code Stage}: Pre, SubPar, SubComp, Imp, Ren, Cea, Oth. */
    public Optional<String> stage() {
        return text("Stage");
    }

    /** Returns the stage in detail, {@code StageSub}, such as {@code Ceas}. */
    public Optional<String> subStage() {
        return text("StageSub");
    }

    /** Returns who signed or agreed, as PA-X writes it, in lines; {@link Agreement#parties()} has those of plain lists only. */
    public Optional<String> partiesText() {
        return text("Part");
    }

    /** Returns who else was there, such as witnesses and mediators, as PA-X writes it, in lines. */
    public Optional<String> thirdPartiesText() {
        return text("ThrdPart");
    }

    /** Returns UCDP's id of the conflict; the same stands in {@code conflict_new_id} of GED. */
    public Optional<String> ucdpConflict() {
        return text("UcdpCon").map(PaxValues::code);
    }

    /**
     * Returns the level of detail to which an issue is dealt with.
     *
     * @param code the column of the issue, such as {@code Ce} for a ceasefire
     * @return 0 if it is not dealt with, 1 for those that have no levels, up to 3 for others; empty where that is not coded
     * @throws IllegalArgumentException if version 10 has no such issue
     */
    public OptionalInt issue(String code) {
        PaxValues.checkIssue(requireNonNull(code, "code"));
        return PaxValues.number(agreement.extras().get(code));
    }

    /** Returns the issues that are dealt with, and their levels, in the order of PA-X. */
    public Map<String, Integer> issues() {
        Map<String, Integer> issues = new LinkedHashMap<>();
        for (String code : PaxValues.issues()) {
            OptionalInt level = PaxValues.number(agreement.extras().get(code));
            if (level.isPresent() && level.getAsInt() > 0) {
                issues.put(code, level.getAsInt());
            }
        }
        return Collections.unmodifiableMap(issues);
    }

    private Optional<String> text(String column) {
        return Optional.ofNullable(agreement.extras().get(column));
    }

    /** Returns the values in one line. */
    @Override
    public String toString() {
        return "PA-X " + agreement.externalIds().getOrDefault("pax", "-") + ": "
                + stage().orElse("-") + "/" + subStage().orElse("-") + ", "
                + issues().size() + " issues";
    }
}

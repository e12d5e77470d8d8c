package org.conflictevents.io.internal.pax;

import java.util.List;
import java.util.OptionalInt;
import org.conflictevents.io.internal.dialect.Numbers;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** Reads what was kept of a row. */
public final class PaxValues {

    private static final List<String> ISSUES = PaxColumns.issues();

    private PaxValues() {}

    /** Returns the codes of all issues, in the order of version 10. */
    public static List<String> issues() {
        return ISSUES;
    }

    /**
     * Checks the code of an issue.
     *
     * @throws IllegalArgumentException if there is none such; the message names those that are close
     */
    public static void checkIssue(String code) {
        if (!ISSUES.contains(code)) {
            throw new IllegalArgumentException(Suggestions.noSuch("issue of PA-X", code, ISSUES));
        }
    }

    /** Returns a whole number, empty for anything else. */
    public static OptionalInt number(@Nullable String text) {
        long number = text == null ? Numbers.NONE : Numbers.whole(text.strip());
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    /** Returns a code without the fraction that R and pandas give to a whole number. */
    public static String code(String text) {
        OptionalInt number = number(text);
        return number.isPresent() ? Integer.toString(number.getAsInt()) : text.strip();
    }
}

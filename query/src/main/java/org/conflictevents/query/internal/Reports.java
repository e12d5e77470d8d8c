package org.conflictevents.query.internal;

import java.util.List;
import org.conflictevents.model.Attribution;

/** Whether anybody stands for a claim. */
public final class Reports {

    private Reports() {}

    /**
     * Tells whether a claim stands: somebody asserts or confirms it, or nobody is named at all.
     *
     * @param attributions who says what about it
     * @return false if all who are named deny it or keep silent
     */
    public static boolean stand(List<Attribution> attributions) {
        if (attributions.isEmpty()) {
            return true;
        }
        for (Attribution attribution : attributions) {
            if (attribution.isReport()) {
                return true;
            }
        }
        return false;
    }
}

package org.conflictevents.blackbox;

import java.nio.file.Path;

/** Writes over and over again, each time with another mark, until somebody kills it. */
final class KilledWriter {

    private KilledWriter() {}

    /**
     * Writes, and prints the number of each round when it is done.
     *
     * @param arguments what to write, and the folder to write to
     */
    public static void main(String[] arguments) {
        WritingTarget target = WritingTarget.valueOf(arguments[0]);
        for (int round = 0; ; round++) {
            target.write(path(target, Path.of(arguments[1]), round), "round " + round);
            System.out.println(round);
        }
    }

    /** Returns where a round goes: what cannot be replaced goes to a new place each time. */
    static Path path(WritingTarget target, Path folder, int round) {
        return folder.resolve(target.isReplaceable() ? target.file() : target.file() + "-" + round);
    }
}

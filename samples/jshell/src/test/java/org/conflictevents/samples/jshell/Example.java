package org.conflictevents.samples.jshell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of Java in the documentation.
 *
 * @param file where it stands
 * @param line where its mark stands, counting from 1; the first line of the code is the one after it
 * @param code the code, without what a comment puts before each line
 */
record Example(Path file, int line, String code) {

    private static final Set<String> PUBLISHED = Set.of("model", "io", "query");
    private static final Pattern JAVADOC_START = Pattern.compile("\\s*\\*?\\s*<pre[^>]*>\\s*\\{@code\\b(.*)");
    private static final Pattern JAVADOC_END = Pattern.compile("(.*)\\}\\s*</pre>.*");
    private static final Pattern COMMENT = Pattern.compile("\\s*\\* ?(.*)");
    private static final Pattern FENCE_START = Pattern.compile("\\s*```+\\s*java\\b.*");
    private static final Pattern FENCE_END = Pattern.compile("\\s*```+\\s*");

    /** Returns the examples in the Javadoc of the published modules and in all Markdown below a folder, file by file. */
    static List<Example> allBelow(Path root) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean isHidden = name.startsWith(".") && !name.equals(".github");
                    return !folder.equals(root) && (isHidden || name.equals("target"))
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Path path = root.relativize(file);
                    boolean isMainSource = path.toString().endsWith(".java")
                            && PUBLISHED.contains(path.getName(0).toString())
                            && path.startsWith(path.getName(0).resolve("src").resolve("main"));
                    if (isMainSource || path.toString().endsWith(".md")) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files.stream().sorted().flatMap(file -> in(root, file).stream()).toList();
    }

    private static List<Example> in(Path root, Path file) {
        try {
            return in(root.relativize(file), Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }

    /** Returns the examples in the text of a Java or Markdown file, in order. */
    static List<Example> in(Path file, String text) {
        boolean isJava = file.toString().endsWith(".java");
        Pattern startsWith = isJava ? JAVADOC_START : FENCE_START;
        Pattern endsWith = isJava ? JAVADOC_END : FENCE_END;
        List<Example> examples = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        int start = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher ends = endsWith.matcher(line);
            if (start > 0 && ends.matches()) {
                examples.add(new Example(file, start, code + (isJava ? uncommented(ends.group(1)) : "")));
                code.setLength(0);
                start = 0;
            } else if (start > 0) {
                code.append(isJava ? uncommented(line) : line).append('\n');
            } else {
                Matcher starts = startsWith.matcher(line);
                if (starts.matches()) {
                    if (isJava && !starts.group(1).isBlank()) {
                        throw new AssertionError(
                                file + ":" + number + ": the code of an example begins in a line of its own");
                    }
                    start = number;
                }
            }
        }
        if (start > 0) {
            throw new AssertionError(file + ":" + start + ": the example has no end");
        }
        return examples;
    }

    private static String uncommented(String line) {
        Matcher comment = COMMENT.matcher(line);
        return comment.matches() ? comment.group(1) : line;
    }

    /** Returns where it stands, such as {@code model/src/main/java/.../Truth.java:34}, with slashes on every platform. */
    String place() {
        return placeOf(0);
    }

    /** Returns where a line of its code stands, counting from 1. */
    String placeOf(int lineOfCode) {
        return file.toString().replace('\\', '/') + ":" + (line + lineOfCode);
    }
}

package org.conflictevents.io;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import org.conflictevents.model.internal.Suggestions;

/** The files of a folder that a glob picks. A folder that is a CSV package is as good as one file. Not thread-safe. */
final class FolderFiles {

    private static final String DESCRIPTOR = "datapackage.json";
    private static final int NAMES_SHOWN = 5;

    private final Path folder;
    private final String glob;
    private final List<PathMatcher> matchers = new ArrayList<>();
    private final SortedMap<String, Path> found = new TreeMap<>();
    private final List<String> others = new ArrayList<>();

    private FolderFiles(Path folder, String glob) {
        this.folder = folder;
        this.glob = glob;
        matchers.add(matcher(glob));
        if (glob.startsWith("**/")) { // as shells have it: in the folder itself, too
            matchers.add(matcher(glob.substring(3)));
        }
    }

    private PathMatcher matcher(String pattern) {
        try {
            return folder.getFileSystem().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "glob '" + Suggestions.abbreviate(glob) + "' is no pattern for names of files: "
                            + e.getDescription(),
                    e);
        }
    }

    /**
     * Returns the files in the order of their names, at least one.
     *
     * @throws IllegalArgumentException if the glob is none
     * @throws IOException if there is no such folder, no such file in it, or it cannot be read; the message says so
     */
    static List<Path> of(Path folder, String glob) throws IOException {
        FolderFiles files = new FolderFiles(folder, glob);
        if (!Files.isDirectory(folder)) {
            throw Files.exists(folder)
                    ? new FileSystemException(folder.toString(), null, "is no folder; Datasets.read reads a file")
                    : new NoSuchFileException(folder.toString(), null, "there is no such folder");
        }
        return isPackage(folder) ? List.of(folder) : files.find();
    }

    private static boolean isPackage(Path path) {
        return Files.isRegularFile(path.resolve(DESCRIPTOR));
    }

    private List<Path> find() throws IOException {
        boolean isDeep = glob.contains("/") || glob.contains("**");
        Files.walkFileTree(
                folder,
                EnumSet.noneOf(FileVisitOption.class),
                isDeep ? Integer.MAX_VALUE : 1,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                        if (path.equals(folder)) {
                            return FileVisitResult.CONTINUE;
                        }
                        if (isHidden(path)) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        note(path);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                        if (!isHidden(path)) {
                            note(path);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        if (found.isEmpty()) {
            throw new NoSuchFileException(folder.toString(), null, nothing());
        }
        return List.copyOf(found.values());
    }

    private static boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    /** Takes a file in, or the package that it is a table of. */
    private void note(Path path) {
        Path relative = folder.relativize(path);
        Path parent = path.getParent();
        boolean isTable = parent != null && !parent.equals(folder) && isPackage(parent);
        boolean isInput = isTable || isPackage(path) || Files.isRegularFile(path);
        if (isInput && matchers.stream().anyMatch(matcher -> matcher.matches(relative))) {
            Path input = isTable ? parent : path;
            found.put(name(folder.relativize(input)), input);
        } else if (isInput) {
            others.add(name(relative));
        }
    }

    /** Returns a name that is sorted alike on all systems. */
    private static String name(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private String nothing() {
        if (others.isEmpty()) {
            return "there is no file in the folder";
        }
        others.sort(null);
        return "no file in the folder is called '" + Suggestions.abbreviate(glob) + "'; there are "
                + String.join(", ", others.subList(0, Math.min(NAMES_SHOWN, others.size())))
                + (others.size() > NAMES_SHOWN ? " and " + (others.size() - NAMES_SHOWN) + " more" : "");
    }
}

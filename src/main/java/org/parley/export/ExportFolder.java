package org.parley.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parley.scenario.AtomicFile;
import org.parley.scenario.InputException;
import org.parley.scenario.Problem;

/** A folder that exports go to. Whatever happens, each file in it is whole. */
public final class ExportFolder {

    private final Path folder;

    public ExportFolder(Path folder) {
        this.folder = folder;
    }

    /** Which of the files are there already. */
    public List<Path> existing(List<ExportFile> files) {
        List<Path> existing = new ArrayList<>();
        for (ExportFile file : files) {
            Path path = folder.resolve(file.name());
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                existing.add(path);
            }
        }
        return existing;
    }

    /**
     * Writes the files, making the folder where there is none.
     *
     * @param replace whether files that are there may go
     * @param progress told of each file before it is made
     * @return where they are
     * @throws InputException naming each file that may not go, or the one that could not be written and why
     */
    public List<Path> write(List<ExportFile> files, boolean replace, Consumer<String> progress) {
        return write(files, replace, progress, path -> {});
    }

    /**
     * Writes the files, making the folder where there is none.
     *
     * @param replace whether files that are there may go
     * @param progress told of each file before it is made
     * @param done told where each file is once it is whole: what there is when a later one cannot be written
     * @return where they are
     * @throws InputException naming each file that may not go, or the one that could not be written and why
     */
    public List<Path> write(
            List<ExportFile> files, boolean replace, Consumer<String> progress, Consumer<Path> done) {
        if (!replace) {
            List<Path> existing = existing(files);
            if (!existing.isEmpty()) {
                throw new InputException(existing.stream()
                        .map(path -> new Problem(path.toString(), "", "is there already; expected a free name, or --force to replace it"))
                        .toList());
            }
        }
        refuseLinks(files);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            boolean link = Files.isSymbolicLink(folder) && !Files.exists(folder);
            boolean file = Files.exists(folder) && !Files.isDirectory(folder);
            throw refused(
                    folder,
                    link ? "is a link to a folder that is not there" : file ? "is a file, expected a folder" : AtomicFile.inWords(e));
        }
        List<Path> written = new ArrayList<>();
        for (ExportFile file : files) {
            progress.accept(file.name());
            Path path = folder.resolve(file.name());
            byte[] bytes = file.content().get();
            try {
                AtomicFile.write(path, bytes);
            } catch (IOException e) {
                throw refused(path, AtomicFile.inWords(e));
            }
            written.add(path);
            done.accept(path);
        }
        return written;
    }

    /** What a link points to lies elsewhere: nobody has asked for anything to be replaced there. */
    private void refuseLinks(List<ExportFile> files) {
        List<Problem> links = files.stream()
                .map(file -> folder.resolve(file.name()))
                .filter(Files::isSymbolicLink)
                .map(path -> new Problem(path.toString(), "", "is a link to another file; expected a file of this folder, or a free name"))
                .toList();
        if (!links.isEmpty()) {
            throw new InputException(links);
        }
    }

    private static InputException refused(Path path, String why) {
        return new InputException(path.toString(), "", "cannot be written: " + why);
    }
}

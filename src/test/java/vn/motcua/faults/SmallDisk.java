package vn.motcua.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A disk of its own for one data folder, which can be made so small that nothing fits on it any more: a tmpfs in a mount
 * namespace, so that nothing of it outlives the trial. As root, or where users may make such namespaces.
 */
final class SmallDisk implements AutoCloseable {

    private static final long ROOMY = 1_000L * 1024 * 1024;

    private final Process holder;
    private final Path folder;
    private final boolean root;

    private SmallDisk(Process holder, Path folder, boolean root) {
        this.holder = holder;
        this.folder = folder;
        this.root = root;
    }

    /** What keeps this machine from it; empty when nothing does. */
    static boolean possible() {
        return Commands.works("unshare", "-m", "true") || Commands.works("unshare", "-Urm", "true");
    }

    static SmallDisk at(Path folder) {
        boolean root = Commands.works("unshare", "-m", "true");
        String script = "mount -t tmpfs -o size=" + ROOMY + ",mode=700 motcua-faults '" + folder
                + "' && echo mounted && exec sleep 100000";
        try {
            Files.createDirectories(folder);
            Process holder = new ProcessBuilder("unshare", root ? "-m" : "-Urm", "sh", "-c", script)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            if (!"mounted".equals(said)) {
                throw new IllegalStateException("no small disk could be mounted");
            }
            return new SmallDisk(holder, folder, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that bring a command to this disk. */
    List<String> entering() {
        List<String> words = new ArrayList<>(List.of("nsenter", "-t", Long.toString(holder.pid()), "-m"));
        if (!root) {
            words.addAll(List.of("-U", "--preserve-credentials"));
        }
        return words;
    }

    /** The same file, seen from outside. */
    Path seen(Path inside) {
        return Path.of("/proc/" + holder.pid() + "/root" + inside.toAbsolutePath());
    }

    /** Leaves only so many bytes. */
    void shrinkTo(long left) {
        try {
            FileStore store = Files.getFileStore(seen(folder));
            resize(store.getTotalSpace() - store.getUsableSpace() + left);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void enlarge() {
        resize(ROOMY);
    }

    private void resize(long bytes) {
        List<String> command = new ArrayList<>(entering());
        // without the options it was mounted with: in a user's namespace its owner could not be named again
        command.addAll(List.of("mount", "--options-mode", "ignore", "-o", "remount,size=" + bytes, folder.toString()));
        Commands.run(command.toArray(String[]::new));
    }

    @Override
    public void close() {
        holder.destroyForcibly().onExit().join();
    }
}

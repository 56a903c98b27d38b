package vn.motcua.start.doctor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.motcua.start.Settings;

/** The data folder: whose it is, who else may read it, how much room it has and how fast it keeps a promise. */
final class FolderCheck {

    private static final String SUBJECT = "data folder";
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);
    private static final double LITTLE = 0.15;
    private static final double NOTHING_LEFT = 0.05;
    private static final long SMALLEST = 1L << 30;
    private static final int TRIES = 50;

    private FolderCheck() {}

    static List<Finding> of(Settings settings) {
        Path folder = settings.data();
        List<Finding> findings = new ArrayList<>();
        try {
            if (Files.exists(folder)) {
                findings.addAll(rights(folder));
                findings.addAll(postgres(folder));
            } else {
                findings.add(Finding.good(SUBJECT, folder + " does not exist yet; the first start makes it"));
            }
            Path there = existing(folder);
            if (!Files.isWritable(there)) {
                findings.add(Finding.mend(
                        SUBJECT,
                        "nothing can be written in " + there,
                        "give it to the user of the service, or name another in MOTCUA_DATA"));
                return findings;
            }
            findings.add(space(there));
            findings.add(promise(there));
        } catch (IOException e) {
            findings.add(Finding.mend(
                    SUBJECT,
                    folder + " cannot be looked at (" + e.getClass().getSimpleName() + ")",
                    "give it to the user of the service"));
        }
        return findings;
    }

    /** The folder of the continuous archive; better on another disk than what it is to bring back. */
    static List<Finding> archive(Path archive, Path data) {
        Path there = existing(archive.toAbsolutePath());
        try {
            if (!Files.isWritable(there)) {
                return List.of(Finding.mend(
                        "archive", "nothing can be written in " + there, "give it to the user of the service"));
            }
            Finding space = space(there);
            boolean same = Files.getFileStore(there).equals(Files.getFileStore(existing(data)));
            return List.of(
                    new Finding(space.level(), "archive", space.what(), space.advice()),
                    same
                            ? Finding.look(
                                    "archive",
                                    "it lies on the same disk as the data",
                                    "put it on another disk or machine: one that dies takes both")
                            : Finding.good("archive", "it lies on another disk than the data"));
        } catch (IOException e) {
            return List.of(Finding.mend(
                    "archive",
                    archive + " cannot be looked at (" + e.getClass().getSimpleName() + ")",
                    "give it to the user of the service"));
        }
    }

    private static Path existing(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static List<Finding> rights(Path folder) throws IOException {
        List<Finding> findings = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return List.of(Finding.mend(SUBJECT, folder + " is no folder", "name a folder in MOTCUA_DATA"));
        }
        String owner = Files.getOwner(folder).getName();
        String user = System.getProperty("user.name");
        if (!owner.equals(user)) {
            findings.add(Finding.mend(
                    SUBJECT,
                    folder + " belongs to " + owner + ", this is " + user,
                    "run the platform and its verbs as " + owner + ", or chown -R it"));
        }
        Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(folder));
        others.removeAll(OWNERS);
        findings.add(
                others.isEmpty()
                        ? Finding.good(SUBJECT, folder + " is for " + owner + " only")
                        : Finding.mend(
                                SUBJECT,
                                "others on this machine may look into " + folder + ", where personal data lies",
                                "chmod 700 " + folder));
        return findings;
    }

    private static List<Finding> postgres(Path folder) throws IOException {
        Path version = folder.resolve("postgres").resolve("PG_VERSION");
        if (Files.exists(folder.resolve("postgres.half-made"))) {
            return List.of(
                    Finding.look(SUBJECT, "a first start was cut off here", "nothing: the next start begins anew"));
        }
        if (!Files.exists(version)) {
            return List.of();
        }
        String major = Files.readString(version).strip();
        return major.equals("18")
                ? List.of()
                : List.of(Finding.mend(
                        SUBJECT,
                        "the database there is of PostgreSQL " + major + ", the embedded one is 18",
                        "restore its last backup into an empty folder"));
    }

    private static Finding space(Path there) throws IOException {
        FileStore store = Files.getFileStore(there);
        long free = store.getUsableSpace();
        double part = 1.0 * free / Math.max(1, store.getTotalSpace());
        String said = String.format("%.1f GB free (%d %%)", 1.0 * free / SMALLEST, Math.round(part * 100));
        if (part < NOTHING_LEFT || free < SMALLEST) {
            return Finding.mend("disk", said, "add disk or clear away: nothing is recorded on a full disk");
        }
        return part < LITTLE
                ? Finding.look("disk", said, "add disk before the end of the month")
                : Finding.good("disk", said);
    }

    /** Writes a page and forces it down some times, as every act does; the file is gone afterwards. */
    private static Finding promise(Path there) throws IOException {
        Path trial = Files.createTempFile(there, ".doctor", ".tmp");
        try (FileChannel file = FileChannel.open(trial, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            long began = System.nanoTime();
            for (int i = 0; i < TRIES; i++) {
                file.write(ByteBuffer.allocate(8192), 0);
                file.force(false);
            }
            double milliseconds = 1.0 * (System.nanoTime() - began) / TRIES / TimeUnit.MILLISECONDS.toNanos(1);
            return speed(milliseconds);
        } finally {
            Files.deleteIfExists(trial);
        }
    }

    static Finding speed(double milliseconds) {
        String said = String.format("a write is safe on disk in %.2f ms", milliseconds);
        if (milliseconds < 0.02) {
            return Finding.look(
                    "disk",
                    said + ": too fast to be true",
                    "the disk or its virtual machine may lie about fsync; ask for write-through");
        }
        return milliseconds < 25
                ? Finding.good("disk", said)
                : Finding.look("disk", said + ": every act waits for it", "use an SSD or a controller with a battery");
    }
}

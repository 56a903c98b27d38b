package vn.motcua.start.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.start.BadUse;
import vn.motcua.start.Failure;

/**
 * Kho sao lưu: the folder of one database's physical copies, its stream of changes and its files, each life of the
 * database (PostgreSQL: timeline) in a folder of its own, so that a province that was set back never overwrites what it
 * was before.
 */
public final class ArchiveFolder {

    private static final String ABOUT = "archive.json";
    private static final String IDENTITY = "identity.age";
    private static final String ENCRYPTED = ".age";

    private final Path path;
    private final About about;
    private final @Nullable AgeRecipient recipient;

    private ArchiveFolder(Path path, About about) throws Unreadable {
        this.path = path;
        this.about = about;
        this.recipient = about.recipient() == null ? null : AgeRecipient.parse(about.recipient());
    }

    /** @param recipient for whom everything in it is encrypted; null when nothing is */
    private record About(
            String product, String system, @Nullable String recipient) {}

    static boolean is(Path path) {
        return Files.isRegularFile(path.resolve(ABOUT));
    }

    /** An archive that is there. */
    static ArchiveFolder open(Path path) {
        try {
            About about = JsonMapper.shared().readValue(Files.readAllBytes(path.resolve(ABOUT)), About.class);
            if (!Manifest.PRODUCT.equals(about.product())) {
                throw new BadUse(path + " is not an archive of this platform");
            }
            return new ArchiveFolder(path, about);
        } catch (JacksonException e) {
            throw new BadUse(path + " is not an archive of this platform");
        } catch (IOException e) {
            throw new Failure("the archive " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The archive of this database, begun where there is none; encrypted from its first byte on or never.
     *
     * @param system PostgreSQL's own number of the database
     */
    static synchronized ArchiveFolder openOrBegin(Path path, String system, @Nullable Passphrase passphrase)
            throws IOException {
        if (!is(path)) {
            if (!Files.exists(path)) {
                // personal data will lie in it: for nobody else on this machine
                Files.createDirectories(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            // the server and a verb may come at the same moment
            try (FileChannel channel = FileChannel.open(
                            path.resolve("begin.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !is(path)) {
                    begin(path, system, passphrase);
                }
            }
        }
        ArchiveFolder archive = open(path);
        if (!archive.about.system().equals(system)) {
            throw new Failure("the archive " + path + " is that of another database; name an empty folder");
        }
        if (passphrase != null && archive.recipient == null) {
            throw new BadUse(
                    "the archive " + path + " was begun without encryption; name an empty folder for an encrypted one");
        }
        return archive;
    }

    private static void begin(Path path, String system, @Nullable Passphrase passphrase) throws IOException {
        AgeIdentity identity = passphrase == null ? null : AgeIdentity.random();
        if (identity != null) {
            Durable.write(path.resolve(IDENTITY), out -> {
                try (OutputStream sealed = new AgeOutput(out, passphrase.forSomethingNew())) {
                    sealed.write((identity.text() + "\n").getBytes(StandardCharsets.US_ASCII));
                }
            });
        }
        About about = new About(
                Manifest.PRODUCT,
                system,
                identity == null ? null : identity.recipient().text());
        Durable.write(path.resolve(ABOUT), out -> out.write(JsonMapper.shared().writeValueAsBytes(about)));
    }

    Path path() {
        return path;
    }

    boolean encrypted() {
        return recipient != null;
    }

    Path files() {
        return path.resolve("files");
    }

    Path timeline(int timeline) {
        return path.resolve("timeline-" + timeline);
    }

    Path wal(int timeline) {
        return timeline(timeline).resolve("wal");
    }

    Path bases(int timeline) {
        return timeline(timeline).resolve("base");
    }

    /** The name of something in this archive, which tells whether it is encrypted. */
    String name(String plain) {
        return recipient == null ? plain : plain + ENCRYPTED;
    }

    static String plainName(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENCRYPTED) ? name.substring(0, name.length() - ENCRYPTED.length()) : name;
    }

    /** What is written through this is encrypted if the archive is; closing it makes it whole. */
    OutputStream sealed(OutputStream out) throws IOException {
        return recipient == null ? out : new AgeOutput(out, recipient);
    }

    /** The key to read it with; empty when it is not encrypted. */
    Optional<Age.Key> key(@Nullable Passphrase passphrase) {
        if (recipient == null) {
            return Optional.empty();
        }
        if (passphrase == null) {
            throw new BadUse("the archive " + path
                    + " is encrypted; say the passphrase by MOTCUA_BACKUP_PASSPHRASE or --passphrase-file FILE");
        }
        try (InputStream in = new AgeInput(Files.newInputStream(path.resolve(IDENTITY)), passphrase)) {
            return Optional.of(AgeIdentity.parse(new String(in.readAllBytes(), StandardCharsets.US_ASCII)));
        } catch (Unreadable e) {
            throw new Failure("the archive " + path + " cannot be opened: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new Failure("the key of the archive " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    static InputStream opened(Path file, Optional<Age.Key> key) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 128 * 1024);
        return key.isEmpty() ? in : new AgeInput(in, key.get());
    }

    /** The whole physical copies of every life of the database, the oldest first. */
    List<Base> allBases() {
        return timelines().stream()
                .flatMap(timeline -> Base.in(bases(timeline)).stream())
                .sorted(Comparator.comparing(base -> base.about().endedAt()))
                .toList();
    }

    List<Integer> timelines() {
        try (Stream<Path> lives = Files.list(path)) {
            return lives.map(life -> life.getFileName().toString())
                    .filter(name -> name.matches("timeline-\\d{1,9}"))
                    .map(name -> Integer.parseInt(name.substring("timeline-".length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Failure("the archive " + path + " cannot be read: " + e.getMessage(), e);
        }
    }
}

package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/**
 * Kho tệp: keeps a file under the SHA-256 of its content. The same content is kept once; what is kept is never changed.
 * A file is on the disk, flushed, before any row speaks of it.
 */
@Component
public class Archive {

    /** The largest upload, in bytes (20 MB). */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final String BASIS = "Nghị định 61/2018/NĐ-CP, Điều 17";
    private static final int BUFFER = 64 * 1024;

    private final FileStore store;
    private final Path folder;

    Archive(FileStore store, @Value("${motcua.data:data}") String data) {
        this.store = store;
        this.folder = Path.of(data).resolve("files");
    }

    /**
     * Keeps an upload.
     *
     * @param name as the sender calls it; only its ending is looked at
     * @throws FileRefused when it is empty, too large, not a kind of paper, or becomes too large when it is opened
     */
    public KeptFile keep(InputStream content, String name) {
        try {
            Files.createDirectories(folder);
            Path incoming = Files.createTempFile(folder, "incoming-", ".part");
            try {
                return keep(incoming, content, name);
            } finally {
                Files.deleteIfExists(incoming);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the file could not be written to the archive", e);
        }
    }

    private KeptFile keep(Path incoming, InputStream content, String name) throws IOException {
        MessageDigest digest = sha256();
        long bytes = copy(new DigestInputStream(content, digest), incoming);
        if (bytes == 0) {
            throw refused("empty-file", "Tệp không có nội dung; xin chọn tệp khác.");
        }
        String mediaType = MediaTypes.accepted(incoming, name)
                .orElseThrow(() -> refused(
                        "file-type", "Chỉ nhận tệp PDF, ảnh (JPG, PNG, TIFF) hoặc văn bản DOCX, XLSX, ODT, ODS."));
        Optional<String> wrong = Proportions.wrong(incoming, mediaType);
        if (wrong.isPresent()) {
            throw refused("file-proportions", wrong.get());
        }
        KeptFile kept = new KeptFile(HexFormat.of().formatHex(digest.digest()), mediaType, bytes);
        Path place = placeOf(kept.sha256());
        Files.createDirectories(place.getParent());
        if (!Files.exists(place)) {
            flush(incoming, StandardOpenOption.WRITE);
            Files.move(incoming, place, StandardCopyOption.ATOMIC_MOVE);
            // the name, too, must outlive a power cut
            flush(place.getParent(), StandardOpenOption.READ);
        }
        store.keep(kept);
        return kept;
    }

    private static long copy(InputStream from, Path to) throws IOException {
        long total = 0;
        byte[] buffer = new byte[BUFFER];
        try (var out = Files.newOutputStream(to)) {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                total += read;
                if (total > LARGEST) {
                    throw refused("file-size", "Tệp lớn quá 20 MB; xin giảm dung lượng rồi gửi lại.");
                }
                out.write(buffer, 0, read);
            }
        }
        return total;
    }

    private static void flush(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /** What is known of a kept file. */
    public Optional<KeptFile> find(String sha256) {
        return store.find(sha256);
    }

    /** Where its bytes are; empty when there is no such file. */
    public Optional<Path> contentOf(String sha256) {
        return sha256.matches("[0-9a-f]{64}") ? Optional.of(placeOf(sha256)).filter(Files::exists) : Optional.empty();
    }

    private Path placeOf(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static FileRefused refused(String rule, String sentence) {
        return new FileRefused(Refusal.ofField(rule, "file", sentence, BASIS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.motcua.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Mã đọc số đo: who shows it may read measures and the reasons of the health. As {@code MOTCUA_SCRAPE_TOKEN} says; else made
 * once and kept in the data folder, for its owner only, so that a Prometheus on the same machine can read it from there.
 */
@Component
public class ScrapeToken {

    private static final Logger LOG = LoggerFactory.getLogger(ScrapeToken.class);
    private static final String FILE = "scrape-token";
    private static final int BYTES = 24;

    private final byte[] token;

    ScrapeToken(@Value("${motcua.scrape-token:}") String said, @Value("${motcua.data:data}") String data) {
        this.token = bytes(said.isBlank() ? kept(Path.of(data).resolve(FILE)) : said);
    }

    /** Takes the same time whatever is shown. */
    public boolean is(String shown) {
        return MessageDigest.isEqual(token, bytes(shown));
    }

    private static String kept(Path file) {
        try {
            if (!Files.exists(file)) {
                keep(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            // no reason not to serve: nobody can read the measures then
            LOG.warn("No scrape token can be kept in {}: {}", file, e.getClass().getSimpleName());
            return made();
        }
    }

    private static void keep(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                FILE,
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, made() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String made() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

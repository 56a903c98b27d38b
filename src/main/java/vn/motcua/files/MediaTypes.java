package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Loại tệp: what papers may look like. The content decides; the name only tells the office formats apart, which are all
 * archives inside. Nothing that a browser would run is accepted, or ever served as what it claims to be.
 */
final class MediaTypes {

    private static final Map<String, String> BY_CONTENT = Map.of(
            "application/pdf", "application/pdf",
            "image/jpeg", "image/jpeg",
            "image/png", "image/png",
            "image/tiff", "image/tiff");

    private static final Map<String, String> OFFICE_ARCHIVES = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    private MediaTypes() {}

    /** The type under which this content may be kept; empty when it may not. */
    static Optional<String> accepted(Path content, String name) throws IOException {
        String detected = detect(content);
        String known = BY_CONTENT.get(detected);
        if (known != null) {
            return Optional.of(known);
        }
        return isArchive(detected) ? Optional.ofNullable(OFFICE_ARCHIVES.get(extension(name))) : Optional.empty();
    }

    private static String detect(Path content) throws IOException {
        try (InputStream bytes = Files.newInputStream(content);
                TikaInputStream stream = TikaInputStream.get(bytes)) {
            MediaType type = new DefaultDetector().detect(stream, new Metadata());
            return type.getBaseType().toString();
        }
    }

    private static boolean isArchive(String detected) {
        return detected.equals("application/zip") || detected.startsWith("application/x-tika-ooxml");
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

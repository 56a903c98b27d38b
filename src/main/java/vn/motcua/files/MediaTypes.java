package vn.motcua.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Loại tệp: what papers may look like. The content decides; the name only says which office format an archive claims to
 * be, and its inside must agree. Nothing that a browser would run is accepted, or ever served as what it claims to be.
 */
final class MediaTypes {

    private static final Map<String, String> BY_CONTENT = Map.of(
            "application/pdf", "application/pdf",
            "image/jpeg", "image/jpeg",
            "image/png", "image/png",
            "image/tiff", "image/tiff");

    private static final String OPEN_TEXT = "application/vnd.oasis.opendocument.text";
    private static final String OPEN_SHEET = "application/vnd.oasis.opendocument.spreadsheet";

    /** The part that an office document cannot be without, and the type to keep it under. */
    private static final Map<String, Office> OFFICE_ARCHIVES = Map.of(
            "docx",
            new Office("word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            "xlsx",
            new Office("xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            "odt",
            new Office("mimetype", OPEN_TEXT),
            "ods",
            new Office("mimetype", OPEN_SHEET));

    private record Office(String part, String mediaType) {}

    private MediaTypes() {}

    /** The type under which this content may be kept; empty when it may not. */
    static Optional<String> accepted(Path content, String name) throws IOException {
        String detected = detect(content);
        String known = BY_CONTENT.get(detected);
        if (known != null) {
            return Optional.of(known);
        }
        Office office = OFFICE_ARCHIVES.get(extension(name));
        return office != null && isArchive(detected) && isInside(content, office)
                ? Optional.of(office.mediaType())
                : Optional.empty();
    }

    private static String detect(Path content) throws IOException {
        try (InputStream bytes = Files.newInputStream(content);
                TikaInputStream stream = TikaInputStream.get(bytes)) {
            MediaType type = new DefaultDetector().detect(stream, new Metadata());
            return type.getBaseType().toString();
        }
    }

    private static boolean isArchive(String detected) {
        return detected.equals("application/zip")
                || detected.startsWith("application/x-tika-ooxml")
                || detected.equals(OPEN_TEXT)
                || detected.equals(OPEN_SHEET);
    }

    /** The document's own part is there, and no macros. */
    private static boolean isInside(Path content, Office office) throws IOException {
        try (ZipFile archive = new ZipFile(content.toFile())) {
            ZipEntry part = archive.getEntry(office.part());
            boolean macros = archive.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            return part != null && !macros && (!office.part().equals("mimetype") || says(archive, part, office));
        } catch (ZipException e) {
            return false;
        }
    }

    private static boolean says(ZipFile archive, ZipEntry part, Office office) throws IOException {
        try (InputStream bytes = archive.getInputStream(part)) {
            return new String(bytes.readNBytes(100), StandardCharsets.US_ASCII)
                    .strip()
                    .equals(office.mediaType());
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}

package vn.motcua.dossiers;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Tên tệp: makes the name that a sender gave safe to show and to save: no folders, nothing invisible or turned around,
 * not too long, and with the ending of what the content really is. Vietnamese letters stay.
 */
final class FileNames {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "tai-lieu";
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}<>:\"|?*;%]+");
    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$");
    private static final Map<String, Pattern> ENDINGS = Map.of(
            "application/pdf", ending("pdf"),
            "image/jpeg", ending("jpg|jpeg"),
            "image/png", ending("png"),
            "image/tiff", ending("tif|tiff"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ending("docx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ending("xlsx"),
            "application/vnd.oasis.opendocument.text", ending("odt"),
            "application/vnd.oasis.opendocument.spreadsheet", ending("ods"));

    private FileNames() {}

    private static Pattern ending(String names) {
        return Pattern.compile("(?i)\\.(" + names + ")$");
    }

    static String safe(String given, String mediaType) {
        String bare = FOLDERS.matcher(Normalizer.normalize(given, Normalizer.Form.NFC))
                .replaceFirst("");
        String clean = UNSAFE.matcher(bare).replaceAll("_").strip();
        Pattern right = ENDINGS.getOrDefault(mediaType, ending("bin"));
        String stem = EDGES.matcher(right.matcher(clean).replaceFirst("")).replaceAll("");
        String shortened = stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
        return (shortened.isBlank() ? NAMELESS : shortened.strip()) + "." + endingOf(right);
    }

    private static String endingOf(Pattern pattern) {
        String names = pattern.pattern().substring("(?i)\\.(".length());
        return names.split("[|)]")[0];
    }
}

package vn.motcua.procedures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thành phần hồ sơ: one paper that the law asks for, with its numbers.
 *
 * @param presentOnly shown to the official and taken home again (xuất trình)
 */
public record RequiredPaper(
        String code,
        String name,
        int originals,
        int copies,
        boolean presentOnly,
        @Nullable String formName,
        @Nullable String formUrl) {

    /** "01 bản chính, 02 bản sao" or "xuất trình". */
    public String amount() {
        if (presentOnly) {
            return "xuất trình";
        }
        String ofOriginals = originals > 0 ? "%02d bản chính".formatted(originals) : "";
        String ofCopies = copies > 0 ? "%02d bản sao".formatted(copies) : "";
        return originals > 0 && copies > 0 ? ofOriginals + ", " + ofCopies : ofOriginals + ofCopies;
    }

    /** The address of the form, when it is one that a page may link to. */
    public Optional<String> formLink() {
        return Optional.ofNullable(formUrl).filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }
}

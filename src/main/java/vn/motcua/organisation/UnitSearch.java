package vn.motcua.organisation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;

/**
 * Tìm đơn vị: which units of a day are wanted; what is null does not matter.
 *
 * @param words part of the name or the code; diacritics are not needed
 * @param parent the unit right above
 * @param afterCode only units whose code comes after this one
 */
public record UnitSearch(
        LocalDate on,
        @Nullable String words,
        @Nullable UnitId parent,
        @Nullable Tier tier,
        @Nullable String afterCode) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    boolean wants(Unit unit) {
        return unit.existsOn(on)
                && (parent == null || parent.equals(unit.parent()))
                && (tier == null || tier == unit.tier())
                && (afterCode == null || unit.code().compareTo(afterCode) > 0)
                && (words == null || fold(unit.code() + " " + unit.name()).contains(fold(words)));
    }

    private static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT).strip();
    }
}

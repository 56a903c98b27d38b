package vn.motcua.dossiers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Bỏ dấu: the Java twin of the database's {@code fold()}, for what people type into a search. */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Folding() {}

    static String fold(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT).strip();
    }
}

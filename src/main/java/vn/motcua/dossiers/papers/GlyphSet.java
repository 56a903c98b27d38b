package vn.motcua.dossiers.papers;

import java.text.Normalizer;
import java.util.BitSet;

/**
 * Chữ in được: what the fonts of the papers can show. Anything else that citizens type becomes a visible mark, so that
 * nothing vanishes, and no mark of direction turns a line around.
 */
final class GlyphSet {

    /** What stands for a run of letters that cannot be printed. */
    static final String UNKNOWN = "[?]";

    private final BitSet known;

    GlyphSet(BitSet known) {
        this.known = known;
    }

    /** The text in composed letters. */
    String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printed = new StringBuilder(composed.length());
        boolean inRun = false;
        for (int i = 0; i < composed.length(); ) {
            int letter = composed.codePointAt(i);
            i += Character.charCount(letter);
            if (letter == '\n' || known.get(letter)) {
                printed.appendCodePoint(letter);
                inRun = false;
            } else if (Character.isWhitespace(letter)) {
                printed.append(' ');
                inRun = false;
            } else if (!withoutLook(letter)) {
                printed.append(inRun ? "" : UNKNOWN);
                inRun = true;
            }
        }
        return printed.toString();
    }

    /** Joiners, selectors and marks of direction have no look of their own. */
    private static boolean withoutLook(int letter) {
        return Character.getType(letter) == Character.FORMAT || (letter >= 0xFE00 && letter <= 0xFE0F);
    }
}

package vn.motcua.dossiers.papers;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/** Phông chữ của giấy: Be Vietnam Pro, read once; each PDF embeds the letters that it uses. */
@Component
class PaperFonts {

    private static final String FAMILY = "Be Vietnam Pro";
    private static final int LETTERS = 0x20000;

    private final byte[] regular = read("Regular");
    private final byte[] bold = read("Bold");
    private final byte[] italic = read("Italic");
    private final GlyphSet glyphs = new GlyphSet(commonLetters());

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(regular), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(bold), FAMILY, 700, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(italic), FAMILY, 400, FontStyle.ITALIC, true);
    }

    GlyphSet glyphs() {
        return glyphs;
    }

    private BitSet commonLetters() {
        BitSet letters = letters(regular);
        letters.and(letters(bold));
        letters.and(letters(italic));
        return letters;
    }

    private static BitSet letters(byte[] font) {
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup lookup = parsed.getUnicodeCmapLookup();
            BitSet letters = new BitSet(LETTERS);
            for (int letter = ' '; letter < LETTERS; letter++) {
                if (lookup.getGlyphId(letter) != 0) {
                    letters.set(letter);
                }
            }
            return letters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String style) {
        String file = "/fonts/BeVietnamPro-" + style + ".ttf";
        try (InputStream font = PaperFonts.class.getResourceAsStream(file)) {
            if (font == null) {
                throw new IllegalStateException("the font is missing: " + file);
            }
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

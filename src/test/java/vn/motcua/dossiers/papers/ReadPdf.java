package vn.motcua.dossiers.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as its readers meet it: text, sizes, fonts, and what a scanner reads from the paper. */
public record ReadPdf(String text, List<float[]> sizes, List<PDFont> fonts, BufferedImage firstPage) {

    private static final int DPI = 200;

    public static ReadPdf of(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<float[]> sizes = new ArrayList<>();
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                sizes.add(new float[] {
                    page.getMediaBox().getWidth(), page.getMediaBox().getHeight()
                });
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            String text = reader.getText(document).replaceAll("[\\s\\u00a0]+", " ");
            return new ReadPdf(text, sizes, fonts, new PDFRenderer(document).renderImageWithDPI(0, DPI));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a scanner reads as this kind of code. */
    public String scanned(com.google.zxing.BarcodeFormat format) throws NotFoundException {
        int width = firstPage.getWidth();
        int height = firstPage.getHeight();
        int[] pixels = firstPage.getRGB(0, 0, width, height, null, 0, width);
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                        Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(format), DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}

package vn.motcua.dossiers.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Mã QR và mã vạch of the dossier number (Decree 61/2018 art. 26), drawn as one shape, so that they are sharp on every
 * printer: {@code <object type="qr" data="…">} and {@code <object type="code128" data="…">}.
 */
final class NumberCodes implements FSObjectDrawerFactory {

    @Override
    public @Nullable FSObjectDrawer createDrawer(Element element) {
        BarcodeFormat format = format(element);
        return format == null ? null : new Drawer(format);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return format(element) != null;
    }

    private static @Nullable BarcodeFormat format(Element element) {
        return switch (element.getAttribute("type")) {
            case "qr" -> BarcodeFormat.QR_CODE;
            case "code128" -> BarcodeFormat.CODE_128;
            default -> null;
        };
    }

    private record Drawer(BarcodeFormat format) implements FSObjectDrawer {

        @Override
        public @Nullable Map<Shape, String> drawObject(
                Element element,
                double x,
                double y,
                double width,
                double height,
                OutputDevice device,
                RenderingContext context,
                int dotsPerPixel) {
            BitMatrix code = code(element.getAttribute("data"));
            device.drawWithGraphics(
                    (float) x,
                    (float) y,
                    (float) width / dotsPerPixel,
                    (float) height / dotsPerPixel,
                    to -> draw(to, code, width / dotsPerPixel, height / dotsPerPixel));
            return null;
        }

        private BitMatrix code(String number) {
            try {
                return new MultiFormatWriter()
                        .encode(
                                number,
                                format,
                                0,
                                0,
                                format == BarcodeFormat.QR_CODE
                                        ? Map.of(
                                                EncodeHintType.ERROR_CORRECTION,
                                                ErrorCorrectionLevel.M,
                                                EncodeHintType.MARGIN,
                                                0)
                                        : Map.of(EncodeHintType.MARGIN, 0));
            } catch (WriterException e) {
                throw new IllegalStateException("a dossier number cannot be coded", e);
            }
        }

        private static void draw(Graphics2D to, BitMatrix code, double width, double height) {
            double wide = width / code.getWidth();
            double high = height / code.getHeight();
            Path2D black = new Path2D.Double();
            for (int row = 0; row < code.getHeight(); row++) {
                for (int from = 0; from < code.getWidth(); from++) {
                    int end = from;
                    while (end < code.getWidth() && code.get(end, row)) {
                        end++;
                    }
                    if (end > from) {
                        black.append(new Rectangle2D.Double(from * wide, row * high, (end - from) * wide, high), false);
                        from = end;
                    }
                }
            }
            to.setColor(Color.BLACK);
            to.fill(black);
        }
    }
}

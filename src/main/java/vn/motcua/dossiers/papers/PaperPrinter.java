package vn.motcua.dossiers.papers;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/** In giấy: a sheet and its template become a PDF; the same sheet always becomes the same bytes. */
@Component
class PaperPrinter {

    static {
        // what it logs are its own timings
        XRLog.setLoggingEnabled(false);
    }

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "motcua.templates");
    private final NumberCodes codes = new NumberCodes();
    private final PaperFonts fonts;

    PaperPrinter(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /**
     * @param template such as {@code papers/receipt}
     * @param at when the paper was given; the PDF bears it instead of the moment of printing
     */
    byte[] print(String template, Object sheet, String title, Instant at) {
        StringOutput page = new StringOutput();
        templates.render(template + ".jte", sheet, page);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.addTo(builder);
        builder.useFastMode();
        builder.useObjectDrawerFactory(codes);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false,
                com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Một Cửa");
        builder.withHtmlContent(fonts.glyphs().printable(page.toString()), null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            describe(document, title, at);
            document.save(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static void describe(PDDocument document, String title, Instant at) {
        GregorianCalendar given = GregorianCalendar.from(at.atZone(WorkingCalendar.ZONE));
        given.setTimeZone(TimeZone.getTimeZone(WorkingCalendar.ZONE));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(given);
        information.setModificationDate(given);
        document.setDocumentId(at.toEpochMilli());
    }
}

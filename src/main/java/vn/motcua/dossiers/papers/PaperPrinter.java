package vn.motcua.dossiers.papers;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/** In giấy: a sheet and its template become a PDF; the same sheet always becomes the same bytes. */
@Component
class PaperPrinter {

    static {
        // what it logs are its own timings
        XRLog.setLoggingEnabled(false);
    }

    private static final Pattern DATE_TAG = Pattern.compile("(<xmp:(?:Create|Modify|Metadata)Date>)[^<]*(<)");
    private static final DateTimeFormatter XMP_DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
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
        // the kind of PDF that archives keep: everything that is needed to read it lies inside
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.useColorProfile(colours);
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

    /** The day of the paper in place of the moment of printing, wherever a PDF bears one. */
    private static void describe(PDDocument document, String title, Instant at) throws IOException {
        GregorianCalendar given = GregorianCalendar.from(at.atZone(WorkingCalendar.ZONE));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(given);
        information.setModificationDate(given);
        document.setDocumentId(at.toEpochMilli());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        try (InputStream written = metadata.exportXMPMetadata()) {
            String described = new String(written.readAllBytes(), StandardCharsets.UTF_8);
            String day = DATE_TAG.matcher(described).replaceAll("$1" + XMP_DATE.format(given.toZonedDateTime()) + "$2");
            metadata.importXMPMetadata(day.getBytes(StandardCharsets.UTF_8));
        }
    }
}

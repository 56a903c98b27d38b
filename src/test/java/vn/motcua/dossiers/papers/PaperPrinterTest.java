package vn.motcua.dossiers.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.time.Instant;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PaperPrinterTest {

    private static final Instant AT = Instant.parse("2019-03-04T01:00:00Z");

    private final PaperPrinter printer = new PaperPrinter(new PaperFonts());

    private byte[] receipt(String name) {
        return printer.print("papers/receipt", Sheets.receipt(name), "Giấy tiếp nhận", AT);
    }

    @Test
    void aReceiptIsOnePageA5WithVietnameseTextAndEmbeddedFonts() {
        ReadPdf pdf = ReadPdf.of(receipt("Nông Thị Thử Nghiệm"));

        assertThat(pdf.sizes()).singleElement().satisfies(size -> {
            assertThat(size[0]).isCloseTo(419.5f, Offset.offset(0.5f));
            assertThat(size[1]).isCloseTo(595.3f, Offset.offset(0.5f));
        });
        assertThat(pdf.text())
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ")
                .contains("Tiếp nhận hồ sơ của: Nông Thị Thử Nghiệm")
                .contains("17 giờ 00 phút, ngày 11 tháng 3 năm 2019")
                .contains("Quyển số: 01/2019. Số thứ tự: 12");
        assertThat(pdf.fonts()).isNotEmpty().allMatch(PDFont::isEmbedded);
    }

    @Test
    void aScannerReadsTheDossierNumberFromThePaper() throws Exception {
        ReadPdf pdf = ReadPdf.of(receipt("Nông Thị Thử Nghiệm"));

        assertThat(pdf.scanned(BarcodeFormat.QR_CODE)).isEqualTo(Sheets.NUMBER);
        assertThat(pdf.scanned(BarcodeFormat.CODE_128)).isEqualTo(Sheets.NUMBER);
    }

    @Test
    void theSamePaperIsTheSameBytes() {
        assertThat(receipt("Nông Thị Thử Nghiệm")).isEqualTo(receipt("Nông Thị Thử Nghiệm"));
    }

    @Test
    void whatCitizensTypeIsNeverMarkup() {
        assertThat(ReadPdf.of(receipt("<b>A</b> & \"B\" <script>alert(1)</script>"))
                        .text())
                .contains("<b>A</b> & \"B\" <script>alert(1)</script>");
    }

    @Test
    void whatTheFontsCannotShowStaysVisible() {
        String text = ReadPdf.of(receipt("Ma 👨‍👩‍👧😀 Văn \u202Eمحمد\u202C \u0007 Bế \uD800 Cuối"))
                .text();

        assertThat(text).contains("Ma [?] Văn [?] [?] Bế [?] Cuối");
    }

    @Test
    void aVeryLongNameIsWrappedAndNothingIsCut() {
        String text = ReadPdf.of(receipt("Ẵ".repeat(2_000))).text();

        // once in the sheet, once under the signature
        assertThat(text.chars().filter(letter -> letter == 'Ẵ')).hasSize(4_000);
        assertThat(text).contains("NGƯỜI NỘP HỒ SƠ").contains("02 liên");
    }
}

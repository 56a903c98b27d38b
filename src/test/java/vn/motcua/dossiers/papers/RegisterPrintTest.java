package vn.motcua.dossiers.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RegisterPrintTest {

    private final PaperPrinter printer = new PaperPrinter(new PaperFonts());

    private byte[] bookOf(int entries) {
        List<RegisterSheet.Line> lines = new ArrayList<>();
        for (int i = 1; i <= entries; i++) {
            lines.add(new RegisterSheet.Line(
                    i,
                    "H03.21.53-190304-%04d".formatted(i),
                    "Đăng ký khai sinh kết hợp đăng ký nhận cha, mẹ, con",
                    1,
                    "Nông Thị Thử Nghiệm",
                    "Tổ 1, phường Đức Xuân, thành phố Bắc Kạn; 0912345678",
                    "UBND phường Đức Xuân",
                    new RegisterSheet.Days("04/03/2019", "11/03/2019", "04/03/2019", "08/03/2019", "11/03/2019"),
                    "Trực tiếp",
                    "Nông Thị Thử Nghiệm",
                    "bổ sung 1 lần"));
        }
        RegisterSheet sheet = new RegisterSheet(
                PaperWords.lines("Ủy ban nhân dân phường Đức Xuân"),
                "Mẫu số 06",
                "Nghị định 61/2018/NĐ-CP",
                "Từ ngày 01 tháng 01 năm 2019 đến ngày 04 tháng 3 năm 2019",
                lines);
        return printer.print("papers/register", sheet, "Sổ theo dõi hồ sơ", Instant.parse("2019-03-04T01:00:00Z"));
    }

    @Test
    void aBookLiesOnA4AndRepeatsItsColumnsOnEachPage() {
        ReadPdf pdf = ReadPdf.of(bookOf(60));

        assertThat(pdf.sizes()).hasSizeGreaterThan(1).allSatisfy(size -> {
            assertThat(size[0]).isCloseTo(841.9f, Offset.offset(0.5f));
            assertThat(size[1]).isCloseTo(595.3f, Offset.offset(0.5f));
        });
        assertThat(pdf.text().split("Mã hồ sơ", -1)).hasSize(pdf.sizes().size() + 1);
        assertThat(pdf.text()).contains("SỔ THEO DÕI HỒ SƠ", "Từ ngày 01 tháng 01 năm 2019", "Mẫu số 06");
        assertThat(pdf.fonts()).allMatch(PDFont::isEmbedded);
    }

    @Test
    void everyEntryIsPrinted() {
        String text = ReadPdf.of(bookOf(60)).text().replace(" ", "");

        for (int i = 1; i <= 60; i++) {
            assertThat(text).contains("H03.21.53-190304-%04d".formatted(i));
        }
    }

    @Test
    void anEmptyBookSaysSo() {
        assertThat(ReadPdf.of(bookOf(0)).text()).contains("Không có hồ sơ nào trong khoảng này");
    }
}

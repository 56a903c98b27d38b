package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Giấy khai sinh bé Hoa.pdf, application/pdf, Giấy khai sinh bé Hoa.pdf",
        "../../etc/passwd, application/pdf, passwd.pdf",
        "C:\\Users\\an\\ảnh.JPG, image/jpeg, ảnh.jpg",
        "so-do.pdf.exe, application/pdf, so-do.pdf.exe.pdf",
        "trang.html, image/png, trang.html.png",
        "'a\"b;c.pdf', application/pdf, a_b_c.pdf",
        "..., application/pdf, tai-lieu.pdf",
        ".pdf, application/pdf, tai-lieu.pdf",
    })
    void aNameIsSafeAndEndsAsItsContentIs(String given, String mediaType, String kept) {
        assertThat(FileNames.safe(given, mediaType)).isEqualTo(kept);
    }

    @Test
    void nothingInvisibleOrTurnedAroundStays() {
        assertThat(FileNames.safe("don\u202Efdp.exe\0\r\nX.pdf", "application/pdf"))
                .isEqualTo("don_fdp.exe_X.pdf");
    }

    @Test
    void aNameWithoutEndIsCutBetweenLettersNotWithinThem() {
        String kept = FileNames.safe("😀".repeat(500) + ".pdf", "application/pdf");

        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(124);
        assertThat(kept).endsWith("😀.pdf");
    }

    @Test
    void lettersWrittenInPartsArePutTogether() {
        assertThat(FileNames.safe("giâ\u0301y.pdf", "application/pdf")).isEqualTo("giấy.pdf");
    }
}

package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "H03.21.53-190304-0001, H03.21.53-190304-0001",
        "' h03.21.53-190304-0001 ', H03.21.53-190304-0001",
        "https://mot-cua.example/tra-cuu?ma=H03.12-190304-0012&x=1, H03.12-190304-0012",
        "Mã hồ sơ: H03.02-20260609-0092637., H03.02-20260609-0092637",
    })
    void theNumberIsFoundWithinWhatWasScanned(String scanned, String number) {
        assertThat(DossierNumber.within(scanned)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Nông Văn Thử", "006090000123", "H03.21.53-1903-0001", "H03.21.53"})
    void whatIsNoNumberIsNotTakenForOne(String text) {
        assertThat(DossierNumber.within(text)).isEmpty();
    }
}

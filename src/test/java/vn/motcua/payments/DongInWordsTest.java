package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DongInWordsTest {

    @ParameterizedTest
    @CsvSource({
        "0, Không đồng",
        "5, Năm đồng",
        "10, Mười đồng",
        "15, Mười lăm đồng",
        "21, Hai mươi mốt đồng",
        "105, Một trăm linh năm đồng",
        "8000, Tám nghìn đồng",
        "15000, Mười lăm nghìn đồng",
        "115000, Một trăm mười lăm nghìn đồng",
        "1000001, Một triệu không trăm linh một đồng",
        "1500000, Một triệu năm trăm nghìn đồng",
        "10005000, Mười triệu không trăm linh năm nghìn đồng",
        "2000000000, Hai tỷ đồng",
        "3000000024, Ba tỷ không trăm hai mươi bốn đồng",
        "1000000000000, Một nghìn tỷ đồng",
    })
    void amountsAreSaidAsReceiptsWriteThem(long dong, String words) {
        assertThat(DongInWords.of(dong)).isEqualTo(words);
    }
}

package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "2015-05-10, QD09_2015",
        "2018-06-20, QD09_2015",
        "2018-06-21, ND61_2018",
        "2025-06-30, ND61_2018",
        "2025-07-01, ND118_2025",
        "2040-01-01, ND118_2025"
    })
    void theDayOfReceiptChoosesTheDecree(LocalDate received, String code) {
        assertThat(CountingRules.on(received).code()).isEqualTo(code);
    }

    @Test
    void eachDecreeBeginsOnTheDayOnWhichTheOneBeforeEnds() {
        List<CountingRules> all = CountingRules.all();

        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i - 1).validTo()).isEqualTo(all.get(i).validFrom());
        }
        assertThat(all.getLast().validTo()).isNull();
    }

    @Test
    void rulesThatDoNotExistAreNotFound() {
        assertThat(CountingRules.named("ND01_1901")).isEmpty();
        assertThat(CountingRules.named("ND61_2018")).contains(CountingRules.on(LocalDate.of(2019, 3, 4)));
    }
}

package vn.motcua.dossiers.books;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cut-off days of Decree 09/2019/NĐ-CP art. 12. */
class OfficialPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "T1-2019, 2018-12-15, 2019-01-14",
        "T3-2019, 2019-02-15, 2019-03-14",
        "Q1-2019, 2018-12-15, 2019-03-14",
        "Q2-2019, 2019-03-15, 2019-06-14",
        "Q4-2019, 2019-09-15, 2019-12-14",
        "6T-2019, 2018-12-15, 2019-06-14",
        "9T-2019, 2018-12-15, 2019-09-14",
        "N-2019, 2018-12-15, 2019-12-14"
    })
    void aPeriodEndsOnTheFourteenth(String code, LocalDate from, LocalDate to) {
        assertThat(OfficialPeriod.named(code).orElseThrow().period()).isEqualTo(new Period(from, to));
        assertThat(OfficialPeriod.named(code).orElseThrow().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"2019-03-14, T3-2019", "2019-03-15, T4-2019", "2018-12-15, T1-2019", "2019-01-01, T1-2019"})
    void everyDayLiesInOneMonthOfReports(LocalDate day, String code) {
        assertThat(OfficialPeriod.monthOf(day).code()).isEqualTo(code);
    }

    @Test
    void onlyPeriodsThatHaveBegunAreOffered() {
        List<OfficialPeriod> offered = OfficialPeriod.begunBy(LocalDate.of(2019, 3, 4));

        assertThat(offered)
                .extracting(OfficialPeriod::code)
                .contains("T3-2019", "Q1-2019", "6T-2019", "N-2019", "T12-2018", "N-2018")
                .doesNotContain("T4-2019", "Q2-2019")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"T13-2019", "T0-2019", "Q5-2019", "X-2019", "T3-19", "''"})
    void whatIsNoPeriodIsNone(String code) {
        assertThat(OfficialPeriod.named(code)).isEmpty();
    }
}

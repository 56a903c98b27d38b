package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 working-days | 5 | WORKING_DAYS | 5 ngày làm việc",
                "1 working day | 1 | WORKING_DAYS | 1 ngày làm việc",
                "05 ngày làm việc | 5 | WORKING_DAYS | 5 ngày làm việc",
                "2.5 working-days | 2.5 | WORKING_DAYS | 2,5 ngày làm việc",
                "2,5 ngày làm việc | 2.5 | WORKING_DAYS | 2,5 ngày làm việc",
                "0.5 working-days | 0.5 | WORKING_DAYS | 0,5 ngày làm việc",
                "8 working-hours | 8 | WORKING_HOURS | 8 giờ làm việc",
                "8 giờ làm việc | 8 | WORKING_HOURS | 8 giờ làm việc",
                "1.25 hours | 1.25 | WORKING_HOURS | 1,25 giờ làm việc",
                "15 days | 15 | CALENDAR_DAYS | 15 ngày",
                "15 ngày | 15 | CALENDAR_DAYS | 15 ngày",
                "20ngày | 20 | CALENDAR_DAYS | 20 ngày",
                "2 months | 2 | MONTHS | 2 tháng",
                "2.0 tháng | 2 | MONTHS | 2 tháng",
                "same-day | 1 | SAME_DAY | trong ngày làm việc",
                "Trong ngày làm việc | 1 | SAME_DAY | trong ngày làm việc",
                "ngay trong ngày | 1 | SAME_DAY | trong ngày làm việc",
                "  5   WORKING-DAYS  | 5 | WORKING_DAYS | 5 ngày làm việc",
                "10000 working-days | 10000 | WORKING_DAYS | 10000 ngày làm việc"
            })
    void readsTheNotationAndTheWordsOfOfficials(String text, BigDecimal amount, TermUnit unit, String words) {
        Term term = Term.parse(text);

        assertThat(term.amount()).isEqualByComparingTo(amount);
        assertThat(term.unit()).isEqualTo(unit);
        assertThat(term.inVietnamese()).isEqualTo(words);
        assertThat(Term.parse(term.toString())).isEqualTo(term);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "5",
                "days",
                "0 days",
                "-5 days",
                "1.5 days",
                "0.5 months",
                "2.555 working-days",
                "10001 days",
                "99999999999999999999 working-days",
                "five working-days",
                "5 weeks",
                "5 working-days 3",
                "5 5 days",
                "1.000 ngày",
                "NaN days",
                "1e3 days",
                "٥ days",
                "same"
            })
    void whatNamesNoTermIsRefusedWithAnExample(String text) {
        assertThatThrownBy(() -> Term.parse(text))
                .isInstanceOf(UnreadableTerm.class)
                .hasMessageContaining("5 working-days");
    }

    @Test
    void decomposedDiacriticsAreTheSameWords() {
        String decomposed = Normalizer.normalize("5 ngày làm việc", Normalizer.Form.NFD);

        assertThat(decomposed).isNotEqualTo("5 ngày làm việc");
        assertThat(Term.parse(decomposed)).isEqualTo(Term.workingDays(5));
    }

    @Test
    void equalAmountsMakeEqualTerms() {
        assertThat(new Term(new BigDecimal("5.00"), TermUnit.WORKING_DAYS)).isEqualTo(Term.workingDays(5));
        assertThat(Term.parse("10 days").toString()).isEqualTo("10 days");
    }
}

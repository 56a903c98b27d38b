package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DossierNumberTest {

    private static final LocalDate DAY = LocalDate.of(2019, 7, 4);

    @Test
    void theNumberOfDecision20Of2020() {
        assertThat(DossierNumber.of("{agency}-{yyMMdd}-{seq:4}", "H03.12", DAY, 1)
                        .value())
                .isEqualTo("H03.12-190704-0001");
    }

    @Test
    void theNumberOfNewerSystems() {
        assertThat(DossierNumber.of("{agency}-{yyyyMMdd}-{seq:7}", "G09.20", LocalDate.of(2026, 6, 9), 92637)
                        .value())
                .isEqualTo("G09.20-20260609-0092637");
    }

    @Test
    void aDayWithMoreThanTenThousandDossiersGoesOnCounting() {
        assertThat(DossierNumber.of("{agency}-{yyMMdd}-{seq:4}", "H03", DAY, 10_000)
                        .value())
                .isEqualTo("H03-190704-10000");
    }

    @Test
    void aPatternThatCannotBeReadIsRefused() {
        assertThatThrownBy(() -> DossierNumber.of("{agency}-{tháng}-{seq:4}", "H03", DAY, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

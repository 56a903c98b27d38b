package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeLineTest {

    @ParameterizedTest
    @CsvSource({"8000, 3, 0, 24000", "8000, 1, 100, 0", "8000, 1, 50, 4000", "15001, 1, 50, 7501", "3, 1, 99, 0"})
    void theExemptionIsTakenOffTheWhole(long listed, int quantity, int percent, long dong) {
        Exemption exemption =
                percent == 0 ? null : new Exemption(Exemption.Ground.POOR, percent, "Giấy chứng nhận hộ nghèo 12");

        assertThat(new ChargeLine("Lệ phí", listed, quantity, exemption, DueStep.ACCEPTANCE).dong())
                .isEqualTo(dong);
    }

    @Test
    void nothingIsChargedThatNobodyCanOwe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChargeLine("Lệ phí", ChargeLine.MOST_DONG, 2, null, DueStep.RETURN));
        assertThatIllegalArgumentException().isThrownBy(() -> ChargeLine.of("Lệ phí", 0, DueStep.RETURN));
        assertThatIllegalArgumentException().isThrownBy(() -> ChargeLine.of(" ", 1, DueStep.RETURN));
    }
}

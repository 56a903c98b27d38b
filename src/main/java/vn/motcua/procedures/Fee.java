package vn.motcua.procedures;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Phí, lệ phí: what a procedure costs through one channel.
 *
 * @param amount {@code null} when the source names none; then the note says what is known
 * @param currency VND, USD or %
 */
public record Fee(@Nullable String code, @Nullable BigDecimal amount, String currency, String note) {

    public boolean free() {
        return amount != null && amount.signum() == 0;
    }
}

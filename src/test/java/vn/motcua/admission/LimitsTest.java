package vn.motcua.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    @Test
    void aLimitIsSaidAsSoManyInSoLong() {
        assertThat(Limits.Rate.of("60/2m")).isEqualTo(new Limits.Rate(60, Duration.ofMinutes(2)));
        assertThat(Limits.Rate.of("5/30s")).isEqualTo(new Limits.Rate(5, Duration.ofSeconds(30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "60", "0/1m", "60/0m", "-1/1m", "60/2h", "60/2m ", "many"})
    void whatCannotBeMeantIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Limits.Rate.of(text))
                .withMessageContaining("60/2m");
    }

    @Test
    void eachClientHasALimitOfItsOwn() {
        Throttle throttle = new Throttle(Limits.Rate.of("2/10m"));
        assertThat(throttle.count("one")).isEmpty();
        assertThat(throttle.count("one")).isEmpty();
        assertThat(throttle.exhausted("one")).isPresent();

        assertThat(throttle.count("one"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5)));
        assertThat(throttle.exhausted("other")).isEmpty();
        assertThat(throttle.count("other")).isEmpty();

        throttle.forgive("one");
        assertThat(throttle.count("one")).isEmpty();
    }
}

package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.motcua.admission.Limits;

class TrackingThrottleTest {

    private final TrackingThrottle throttle = new TrackingThrottle(Limits.usual());

    @Test
    void tenWrongTriesAtOneNumberAreTheMostWhereverTheyComeFrom() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.count("H03-1", "10.0.0." + i)).isEmpty();
        }

        assertThat(throttle.count("H03-1", "10.0.1.1"))
                .hasValueSatisfying(wait -> assertThat(wait.toMinutes()).isBetween(4L, 6L));
        assertThat(throttle.count("H03-2", "10.0.1.1")).isEmpty();
    }

    @Test
    void fortyWrongTriesFromOneAddressAreTheMostWhateverTheNumber() {
        for (int i = 0; i < 40; i++) {
            assertThat(throttle.count("H03-" + i, "10.0.0.1")).isEmpty();
        }

        assertThat(throttle.count("H03-99", "10.0.0.1")).isPresent();
        assertThat(throttle.count("H03-99", "10.0.0.2")).isEmpty();
    }

    @Test
    void rightLooksCostNothing() {
        for (int i = 0; i < 200; i++) {
            assertThat(throttle.count("H03-1", "10.0.0.1")).isEmpty();
            throttle.forgive("H03-1", "10.0.0.1");
        }
    }
}

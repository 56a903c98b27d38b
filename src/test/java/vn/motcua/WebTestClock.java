package vn.motcua;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Gives the tests a clock that they can move. */
@TestConfiguration
public class WebTestClock {

    @Bean
    @Primary
    MovableClock movableClock() {
        return MovableClock.at("2019-03-04T08:00");
    }
}

package vn.motcua.faults.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The platform's clock, shifted by what stands in a file: as if somebody had set the clock of the machine. */
@Configuration
@ConditionalOnProperty("motcua.faults.clock")
class JumpingClock {

    @Bean
    @Primary
    Clock jumping(@Qualifier("clock") Clock clock, @Value("${motcua.faults.clock}") Path shift) {
        return new Shifted(clock, shift);
    }

    private static final class Shifted extends Clock {

        private final Clock clock;
        private final Path shift;

        Shifted(Clock clock, Path shift) {
            this.clock = clock;
            this.shift = shift;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Shifted(clock.withZone(zone), shift);
        }

        @Override
        public Instant instant() {
            try {
                return clock.instant()
                        .plus(Duration.parse(Files.readString(shift).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException("the shift of the clock cannot be read", e);
            }
        }
    }
}

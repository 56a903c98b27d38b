package vn.motcua.calendar;

import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the platform. */
@Configuration
class ClockSetUp {

    @Bean
    Clock clock(
            @Value("${motcua.demo:false}") boolean demo,
            @Value("${motcua.now:#{null}}") @Nullable String now,
            @Value("${motcua.data:data}") String data) {
        if (!demo) {
            if (now != null && !now.isBlank()) {
                throw new ClockRefused("MOTCUA_NOW is for demo and training only; this is no demo");
            }
            return Clock.system(WorkingCalendar.ZONE);
        }
        return DemoClock.start(now, Path.of(data).resolve("demo-clock"), Clock.systemUTC());
    }
}

package vn.motcua.start;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossiers.CalendarEdits;
import vn.motcua.dossiers.Reminders;

/** Việc định kỳ: what the platform does by itself; with many processes on one database each run is done once. */
@Configuration
@ConditionalOnBooleanProperty(name = "motcua.schedule", matchIfMissing = true)
class Schedule {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(DataSource source, Reminders reminders, CalendarEdits calendarEdits) {
        RecurringTask<Void> remind = Tasks.recurring("remind-of-late-parts", FixedDelay.of(A_MINUTE))
                .execute((instance, context) -> reminders.remindOfLateParts());
        RecurringTask<Void> move = Tasks.recurring("move-due-dates", FixedDelay.of(A_MINUTE))
                .execute((instance, context) -> calendarEdits.carryOn());
        return Scheduler.create(source)
                .tableName("schedule.scheduled_tasks")
                .startTasks(remind, move)
                .threads(1)
                .pollingInterval(A_MINUTE)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }
}

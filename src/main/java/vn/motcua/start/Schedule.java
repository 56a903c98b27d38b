package vn.motcua.start;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossiers.CalendarEdits;
import vn.motcua.dossiers.Reminders;
import vn.motcua.notifications.Messages;
import vn.motcua.operations.ChainChecks;

/** Việc định kỳ: what the platform does by itself; with many processes on one database each run is done once. */
@Configuration
@ConditionalOnBooleanProperty(name = "motcua.schedule", matchIfMissing = true)
class Schedule {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final LocalTime NIGHT = LocalTime.of(1, 30);

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(
            DataSource source,
            Reminders reminders,
            CalendarEdits calendarEdits,
            ChainChecks chainChecks,
            Messages messages) {
        RecurringTask<Void> remind = Tasks.recurring("remind-of-late-parts", FixedDelay.of(A_MINUTE))
                .execute((instance, context) -> reminders.remindOfLateParts());
        RecurringTask<Void> move = Tasks.recurring("move-due-dates", FixedDelay.of(A_MINUTE))
                .execute((instance, context) -> calendarEdits.carryOn());
        // goes on behind, so that a walk of minutes holds up nothing else
        RecurringTask<Void> check = Tasks.recurring("check-histories", new Daily(WorkingCalendar.ZONE, NIGHT))
                .execute((instance, context) -> chainChecks.begin());
        RecurringTask<Void> forget = Tasks.recurring("forget-old-messages", new Daily(WorkingCalendar.ZONE, NIGHT))
                .execute((instance, context) -> messages.forgetOld());
        return Scheduler.create(source)
                .tableName("schedule.scheduled_tasks")
                .startTasks(remind, move, check, forget)
                .threads(1)
                .pollingInterval(A_MINUTE)
                .shutdownMaxWait(Duration.ofSeconds(20))
                .build();
    }
}

package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.DemoData;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.ToldTime;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedures.Procedures;

/**
 * Hồ sơ tập huấn: some weeks of the demo province's work, done through the front door by its officials, each act at its
 * own time; so every history can be verified and every due date derived.
 */
@Component
@ConditionalOnBooleanProperty(name = "motcua.demo-dossiers", matchIfMissing = true)
class DemoDossiers implements DemoData {

    private static final int HAND_OVER_MINUTES = 40;

    private final DemoActing acting;
    private final Procedures procedures;
    private final Calendars calendars;
    private final Clock clock;
    private final TransactionTemplate savepoint;

    DemoDossiers(
            DemoActing acting,
            Procedures procedures,
            Calendars calendars,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.acting = acting;
        this.procedures = procedures;
        this.calendars = calendars;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load() {
        Instant now = clock.instant();
        WorkingCalendar calendar = calendars.ofProvince();
        LocalDate today = LocalDate.ofInstant(now, WorkingCalendar.ZONE);
        for (DemoStory story : new DemoStories(calendar, now).all()) {
            if (procedures.inForce(story.procedure(), today).isPresent()) {
                new Telling(story, calendar, now).tell();
            }
        }
    }

    /** Tells one story, act by act, until it is over or the present is reached. */
    private final class Telling {

        private final DemoStory story;
        private final WorkingCalendar calendar;
        private final Instant now;
        private Instant at;

        Telling(DemoStory story, WorkingCalendar calendar, Instant now) {
            this.story = story;
            this.calendar = calendar;
            this.now = now;
            this.at = story.receivedAt();
        }

        void tell() {
            Optional<Dossier> dossier = done(() -> acting.file(story));
            if (dossier.isEmpty()) {
                return;
            }
            long pause = minutesBetweenActs(dossier.get());
            // the desk hands over the same day
            at = calendar.addWorkingMinutes(at, Math.min(pause, HAND_OVER_MINUTES));
            while (dossier.isPresent() && at.isBefore(now)) {
                Dossier before = dossier.get();
                dossier = done(() -> acting.nextAct(story, before));
                at = calendar.addWorkingMinutes(at, pause);
            }
        }

        /** At its own time; an act that the rules refuse leaves nothing behind, and the story stops there. */
        private Optional<Dossier> done(Supplier<Optional<Dossier>> act) {
            return ToldTime.at(
                    at,
                    () -> savepoint.execute(status -> {
                        Optional<Dossier> dossier = act.get();
                        if (dossier.isEmpty()) {
                            status.setRollbackOnly();
                        }
                        return dossier;
                    }));
        }

        /** The officials use their share of the term in about six acts of the same length. */
        private long minutesBetweenActs(Dossier dossier) {
            Instant due = dossier.times().dueAt();
            long term = due == null ? 2_000 : calendar.workingMinutesBetween(story.receivedAt(), due);
            return Math.max(20, term * story.pace() / 100 / 6);
        }
    }
}

package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.audit.Audit;
import vn.motcua.calendar.CalendarDay;
import vn.motcua.calendar.CalendarEdit;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.SetHours;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Appointment;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/**
 * Thay đổi lịch làm việc: shows which open dossiers a change would move, then saves it together with the list of moves; the
 * moves themselves follow in batches, each an event in its dossier's history, and go on where they stopped.
 */
@Component
public class CalendarEdits {

    private static final int SHOWN = 200;

    private final Calendars calendars;
    private final DueMoves moves;
    private final DueMoveStore store;
    private final MovingOn movingOn;
    private final Units units;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CalendarEdits(
            Calendars calendars,
            DueMoves moves,
            DueMoveStore store,
            MovingOn movingOn,
            Units units,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.calendars = calendars;
        this.moves = moves;
        this.store = store;
        this.movingOn = movingOn;
        this.units = units;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the change would move; nothing is saved. */
    public Outcome<CalendarEditPreview> preview(Actor by, CalendarEdit edit) {
        List<Refusal> reasons = objections(by, edit);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<DueMove> shown = new ArrayList<>();
        Map<UnitId, Integer> perAgency = new TreeMap<>(Comparator.comparing(UnitId::value));
        int running = moves.between(
                calendars.after(edit),
                some -> some.forEach(move -> {
                    perAgency.merge(move.agency(), 1, Integer::sum);
                    if (shown.size() < SHOWN) {
                        shown.add(move);
                    }
                }));
        int moved = perAgency.values().stream().mapToInt(Integer::intValue).sum();
        return Outcome.done(new CalendarEditPreview(edit, running, moved, perAgency, shown));
    }

    /** Saves the change and the list of what it moves, in one transaction; answers its key. The moves follow. */
    public Outcome<Long> decide(Actor by, CalendarEdit edit) {
        movingOn.carryOn();
        try {
            return Objects.requireNonNull(transaction.execute(status -> decided(by, edit)));
        } catch (DuplicateKeyException e) {
            // a colleague was a moment faster
            return Outcome.refused(oneAfterTheOther());
        }
    }

    private Outcome<Long> decided(Actor by, CalendarEdit edit) {
        List<Refusal> reasons = objections(by, edit);
        if (store.unfinished().isPresent()) {
            reasons.add(oneAfterTheOther());
        }
        return reasons.isEmpty() ? Outcome.done(saved(by, edit)) : Outcome.refused(reasons);
    }

    private static Refusal oneAfterTheOther() {
        return Refusal.of(
                "one-after-the-other",
                "Ngày hẹn của lần thay đổi trước đang được chuyển, hãy thử lại sau ít giây.",
                CalendarEditRules.BASIS);
    }

    private long saved(Actor by, CalendarEdit edit) {
        UnitId unit = quality(by, edit).orElseThrow().unit();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long id = store.begin(edit.rule(), edit.decision(), by.id(), unit, now);
        moves.between(calendars.after(edit), some -> store.plan(id, some));
        calendars.carryOut(edit, by.id().value());
        audit.did(
                by,
                "calendar.changed",
                "calendar",
                Long.toString(id),
                Map.of("rule", edit.rule(), "decision", edit.decision()));
        return id;
    }

    /** Makes the moves that are still to be made; answers how many. Asked again after a crash it goes on. */
    public int carryOn() {
        return movingOn.carryOn();
    }

    /** How far a change has come. */
    public Optional<CalendarEditProgress> progress(long edit) {
        return edit <= 0 ? Optional.empty() : store.progress(edit).stream().findFirst();
    }

    /** The newest changes. */
    public List<CalendarEditProgress> recent() {
        return store.progress(0);
    }

    private List<Refusal> objections(Actor by, CalendarEdit edit) {
        List<Refusal> reasons = new ArrayList<>();
        if (quality(by, edit).isEmpty()) {
            reasons.add(Refusal.of(
                    "within-jurisdiction",
                    "Anh/chị không có quyền quản trị lịch làm việc ở phạm vi này.",
                    CalendarEditRules.BASIS));
        }
        reasons.addAll(CalendarEditRules.of(calendars, edit, LocalDate.now(clock)));
        return reasons;
    }

    /** The appointment that covers what the edit touches: the whole province for a day, the unit for its hours. */
    private Optional<Appointment> quality(Actor by, CalendarEdit edit) {
        LocalDate today = LocalDate.now(clock);
        long touched = switch (edit) {
            case CalendarEdit.DayDecided(CalendarDay _), CalendarEdit.DayWithdrawn _ -> 0;
            case CalendarEdit.HoursSet(SetHours hours) -> hours.unit();
            case CalendarEdit.HoursWithdrawn gone -> gone.unit();
        };
        Optional<UnitId> unit = touched == 0
                ? units.root(today).map(Unit::id)
                : units.find(new UnitId(touched)).map(Unit::id);
        return unit.flatMap(one -> by.granting(Permission.ADMINISTER_CALENDAR).stream()
                .filter(appointment -> units.covers(appointment.unit(), one, today))
                .findFirst());
    }
}

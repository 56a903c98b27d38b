package vn.motcua.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Các lịch làm việc: the calendar of each unit, from memory. A change in this process counts at once, one of another
 * process within seconds.
 */
@Component
public class Calendars {

    private static final long WHOLE_PROVINCE = 0;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final CalendarStore store;
    private final Clock clock;
    private volatile Loaded loaded = new Loaded(-1, Instant.MIN, List.of(), Map.of(), new ConcurrentHashMap<>());

    Calendars(CalendarStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Loaded(
            long revision,
            Instant lookedAt,
            List<CalendarDay> days,
            Map<Long, OfficeHours> hours,
            Map<Long, WorkingCalendar> calendars) {}

    /** The calendar of a unit: its own office hours if it has any, else the province's. */
    public WorkingCalendar forUnit(long unit) {
        Loaded now = fresh();
        long known = now.hours().containsKey(unit) ? unit : WHOLE_PROVINCE;
        return now.calendars().computeIfAbsent(known, one -> calendar(now, one));
    }

    /** The calendar of the province. */
    public WorkingCalendar ofProvince() {
        return forUnit(WHOLE_PROVINCE);
    }

    /** The days that administrators have set, by date. */
    public List<CalendarDay> decided() {
        return fresh().days();
    }

    /** The days that ship with the platform: official announcements of past years. */
    public List<CalendarDay> shipped() {
        return OfficialDays.shipped();
    }

    /** The office hours that administrators have set. */
    public List<SetHours> setHours() {
        return store.setHours();
    }

    /** The calendar of each unit as it would be after the edit, to see what that would move; nothing changes. */
    public LongFunction<WorkingCalendar> after(CalendarEdit edit) {
        Loaded changed = edited(fresh(), edit);
        return unit -> {
            long known = changed.hours().containsKey(unit) ? unit : WHOLE_PROVINCE;
            return changed.calendars().computeIfAbsent(known, one -> calendar(changed, one));
        };
    }

    /** Carries the edit out; refused by the caller's rights, not here. */
    @Transactional
    public void carryOut(CalendarEdit edit, long by) {
        switch (edit) {
            case CalendarEdit.DayDecided decided -> store.save(decided.day(), by, OffsetDateTime.now(clock));
            case CalendarEdit.DayWithdrawn withdrawn -> store.remove(withdrawn.on());
            case CalendarEdit.HoursSet set -> store.setHours(set.hours());
            case CalendarEdit.HoursWithdrawn gone -> store.removeHours(gone.unit(), gone.from(), gone.to());
        }
        forgetNowAndAtTheEnd();
    }

    private static Loaded edited(Loaded now, CalendarEdit edit) {
        List<CalendarDay> days = new ArrayList<>(now.days());
        Map<Long, OfficeHours> hours = new HashMap<>(now.hours());
        switch (edit) {
            case CalendarEdit.DayDecided decided -> {
                days.removeIf(day -> day.on().equals(decided.day().on()));
                days.add(decided.day());
            }
            case CalendarEdit.DayWithdrawn withdrawn ->
                days.removeIf(day -> day.on().equals(withdrawn.on()));
            case CalendarEdit.HoursSet(SetHours set) -> {
                OfficeHours others = without(
                        hours, set.unit(), set.season().from(), set.season().to());
                hours.put(set.unit(), new OfficeHours(List.of(set.season())).orElse(others));
            }
            case CalendarEdit.HoursWithdrawn gone ->
                hours.put(gone.unit(), without(hours, gone.unit(), gone.from(), gone.to()));
        }
        return new Loaded(now.revision(), now.lookedAt(), days, hours, new ConcurrentHashMap<>());
    }

    private static OfficeHours without(
            Map<Long, OfficeHours> hours, long unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        List<OfficeHours.Season> seasons =
                hours.containsKey(unit) ? hours.get(unit).seasons() : List.of();
        return new OfficeHours(seasons.stream()
                .filter(season -> !Objects.equals(season.from(), from) || !Objects.equals(season.to(), to))
                .toList());
    }

    /** Records a decision on a day; refused by the caller's rights, not here. */
    @Transactional
    public void decide(CalendarDay day, long by) {
        store.save(day, by, OffsetDateTime.now(clock));
        forgetNowAndAtTheEnd();
    }

    /** Takes back a decision on a day: the shipped days and the law count again. */
    @Transactional
    public void withdraw(LocalDate day) {
        store.remove(day);
        forgetNowAndAtTheEnd();
    }

    private static WorkingCalendar calendar(Loaded loaded, long unit) {
        List<CalendarDay> days = new ArrayList<>(OfficialDays.shipped());
        days.addAll(loaded.days());
        return WorkingCalendar.of(days, hours(loaded, unit));
    }

    /** Where a unit has set only its summer, the province's hours hold in winter; where that has set none, the usual. */
    private static OfficeHours hours(Loaded loaded, long unit) {
        OfficeHours province = loaded.hours().containsKey(WHOLE_PROVINCE)
                ? loaded.hours().get(WHOLE_PROVINCE).orElse(OfficeHours.usual())
                : OfficeHours.usual();
        return unit == WHOLE_PROVINCE || !loaded.hours().containsKey(unit)
                ? province
                : loaded.hours().get(unit).orElse(province);
    }

    private Loaded fresh() {
        Loaded known = loaded;
        Instant now = clock.instant();
        if (known.revision() >= 0
                && !now.isBefore(known.lookedAt())
                && Duration.between(known.lookedAt(), now).compareTo(LOOK_AGAIN) < 0) {
            return known;
        }
        long revision = store.revision();
        Loaded current = revision == known.revision()
                ? new Loaded(revision, now, known.days(), known.hours(), known.calendars())
                : new Loaded(revision, now, store.days(), store.hours(), new ConcurrentHashMap<>());
        loaded = current;
        return current;
    }

    /** What this transaction reads of its own change must not outlive a rollback, nor others' reading its commit. */
    private void forgetNowAndAtTheEnd() {
        forget();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
    }

    private void forget() {
        loaded = new Loaded(-1, Instant.MIN, List.of(), Map.of(), new ConcurrentHashMap<>());
    }
}

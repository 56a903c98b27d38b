package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.Calendars;
import vn.motcua.calendar.CountingRules;
import vn.motcua.calendar.Deadline;
import vn.motcua.calendar.DeadlineRequest;
import vn.motcua.calendar.Deadlines;
import vn.motcua.calendar.Extension;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.Term;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.identity.UnitId;

/** Thời hạn của hồ sơ: asks the calendar, with the dossier's own term, agency, decree and ledger. */
@Component
class DossierClock {

    private final Calendars calendars;

    DossierClock(Calendars calendars) {
        this.calendars = calendars;
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    /** The due time at acceptance; null when the law gives no term. */
    @Nullable
    Instant firstDue(Dossier.Filing filing, RuleSet rules, Instant acceptedAt) {
        return filing.term() == null ? null : Deadlines.dueAt(request(filing, rules, acceptedAt));
    }

    /** The due time when the full dossier is back: the whole term from zero. */
    @Nullable
    Instant restartedDue(Dossier dossier, RuleSet rules, Instant fullAt) {
        return firstDue(dossier.filing(), rules, fullAt);
    }

    /** The due time when a pause that does not restart the term is over. */
    @Nullable
    Instant resumedDue(Dossier dossier, RuleSet rules, Ledger ledger, Instant now) {
        if (dossier.filing().term() == null) {
            return null;
        }
        Instant from = Objects.requireNonNull(dossier.times().countingFrom());
        List<Pause> since = ledger.pauses().stream()
                .filter(pause -> !pause.from().isBefore(from))
                .filter(pause -> !pause.kind().restarts())
                .map(pause ->
                        pause.to() == null ? new Pause(pause.kind(), pause.from(), now, pause.legalBasis()) : pause)
                .toList();
        Extension extension = ledger.extension();
        boolean stillHolds = extension != null && !extension.decidedAt().isBefore(from);
        return Deadlines.project(
                        request(dossier.filing(), rules, from)
                                .pausedBy(since)
                                .extendedBy(stillHolds ? extension : null),
                        now)
                .dueAt();
    }

    /** The whole derivation, for the page, the print and the API; null when there is no term or no acceptance. */
    @Nullable
    Deadline explained(
            Dossier dossier, RuleSet rules, Ledger ledger, List<DeadlineRequest.LegShare> legs, Instant now) {
        return explainedBy(calendar(dossier.filing().agency()), dossier, rules, ledger, legs, now);
    }

    /** The same by another calendar, to see what an edit would move. */
    @Nullable
    Deadline explainedBy(
            WorkingCalendar calendar,
            Dossier dossier,
            RuleSet rules,
            Ledger ledger,
            List<DeadlineRequest.LegShare> legs,
            Instant now) {
        Instant acceptedAt = dossier.times().acceptedAt();
        if (dossier.filing().term() == null || acceptedAt == null) {
            return null;
        }
        DeadlineRequest request = DeadlineRequest.of(
                        Term.parse(dossier.filing().term()), acceptedAt, calendar, counting(rules))
                .pausedBy(ledger.pauses())
                .extendedBy(ledger.extension())
                .sharedBy(legs);
        return Deadlines.project(request, now);
    }

    /** The due time of a dossier that would be accepted at this moment, with its reasons; null when there is no term. */
    @Nullable
    Deadline previewed(@Nullable String term, UnitId agency, RuleSet rules, Instant now) {
        return term == null
                ? null
                : Deadlines.project(DeadlineRequest.of(Term.parse(term), now, calendar(agency), counting(rules)));
    }

    /** The due time alone, of a dossier whose clock runs. */
    Instant projected(WorkingCalendar calendar, String term, RuleSet rules, Instant acceptedAt, Ledger ledger) {
        DeadlineRequest request = DeadlineRequest.of(Term.parse(term), acceptedAt, calendar, counting(rules))
                .pausedBy(ledger.pauses())
                .extendedBy(ledger.extension());
        return Deadlines.project(request).dueAt();
    }

    private DeadlineRequest request(Dossier.Filing filing, RuleSet rules, Instant from) {
        return DeadlineRequest.of(
                Term.parse(Objects.requireNonNull(filing.term())), from, calendar(filing.agency()), counting(rules));
    }

    private static CountingRules counting(RuleSet rules) {
        return CountingRules.named(rules.counting())
                .orElseThrow(() -> new IllegalStateException("no counting rules " + rules.counting()));
    }

    private WorkingCalendar calendar(UnitId agency) {
        return calendars.forUnit(agency.value());
    }

    /** Until when the dossier must be with the solving agency (Decree 61/2018 art. 18 para. 2). */
    @Nullable
    Instant handOverBy(Dossier dossier, RuleSet rules) {
        Instant acceptedAt = dossier.times().acceptedAt();
        if (acceptedAt == null) {
            return null;
        }
        return Deadlines.dueAt(DeadlineRequest.of(
                Term.sameDay(), acceptedAt, calendar(dossier.filing().agency()), counting(rules)));
    }

    /** Whether more papers may still be asked for without a written reason. */
    boolean supplementStillInTime(Dossier dossier, RuleSet rules, Instant now) {
        Instant acceptedAt = Objects.requireNonNull(dossier.times().acceptedAt());
        return calendar(dossier.filing().agency()).workingDaysBetween(dayOf(acceptedAt), dayOf(now))
                <= rules.supplements().askWithinDays();
    }

    Instant endOfDay(UnitId agency, LocalDate day) {
        WorkingCalendar calendar = calendar(agency);
        return calendar.endOf(calendar.sameOrNextWorkingDay(day));
    }

    /** Trước hạn, đúng hạn, quá hạn; a dossier without a term is on time. */
    Timeliness timeliness(Dossier finished) {
        return Timeliness.of(
                Objects.requireNonNull(finished.times().finishedAt()),
                finished.times().dueAt());
    }

    /** What is due before this is due soon: the end of the next working day. */
    Instant soon(Instant now) {
        WorkingCalendar calendar = calendars.ofProvince();
        return calendar.endOf(calendar.nextWorkingDay(dayOf(now))).plusSeconds(1);
    }

    /** The calendar that counts for an agency. */
    WorkingCalendar calendarOf(UnitId agency) {
        return calendar(agency);
    }

    /** The same; the province's where no agency is known. */
    WorkingCalendar calendarFor(@Nullable UnitId agency) {
        return agency == null ? calendars.ofProvince() : calendar(agency);
    }
}

package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingTime;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;
import vn.motcua.ui.Signal;

/** Các dấu hiệu thời hạn: says of due times what officials say: "còn 2 ngày 3 giờ làm việc", "quá hạn 1 ngày". */
@Component
public class DueSigns {

    private final DossierClock dossierClock;
    private final Units units;
    private final Clock clock;

    DueSigns(DossierClock dossierClock, Units units, Clock clock) {
        this.dossierClock = dossierClock;
        this.units = units;
        this.clock = clock;
    }

    /** Of a dossier. */
    public DueSign of(Dossier dossier) {
        Dossier.Times times = dossier.times();
        return of(
                dossier.state(),
                times.dueAt(),
                times.pausedSince(),
                times.finishedAt(),
                dossier.filing().agency());
    }

    /** Of a line of a list. */
    public DueSign of(DossierLine line) {
        return of(line.state(), line.dueAt(), line.pausedSince(), line.finishedAt(), line.agency());
    }

    /** Of a line of the inbox; of a part, its own due time. */
    public DueSign of(WorkItem item) {
        if (item.leg() != null) {
            return running(item.dueAt(), item.holderUnit());
        }
        Instant finishedAt = item.state() == DossierState.FINISHED ? item.since() : null;
        return of(item.state(), item.dueAt(), item.pausedSince(), finishedAt, item.holderUnit());
    }

    /** Of the part of another agency. */
    public DueSign of(Leg leg) {
        return leg.isOpen()
                ? running(leg.dueAt(), leg.agency())
                : finished(Objects.requireNonNull(leg.finishedAt()), leg.dueAt());
    }

    private DueSign of(
            DossierState state,
            @Nullable Instant dueAt,
            @Nullable Instant pausedSince,
            @Nullable Instant finishedAt,
            @Nullable UnitId unit) {
        if (finishedAt != null) {
            return finished(finishedAt, dueAt);
        }
        if (!state.isOpen()) {
            return new DueSign(Signal.DONE, new Said("đã kết thúc", "closed"));
        }
        if (pausedSince != null) {
            return new DueSign(
                    Signal.PAUSED,
                    new Said("tạm dừng từ " + Html.dayOf(pausedSince), "paused since " + Html.dayOf(pausedSince)));
        }
        return state == DossierState.REGISTERED || state == DossierState.SUPPLEMENT_ASKED
                ? new DueSign(Signal.RUNNING, new Said("chưa tính thời hạn", "not counted yet"))
                : running(dueAt, unit);
    }

    private static DueSign finished(Instant at, @Nullable Instant dueAt) {
        return switch (Timeliness.of(at, dueAt)) {
            case EARLY -> new DueSign(Signal.DONE, new Said("xong trước hạn", "done early"));
            case ON_TIME -> new DueSign(Signal.DONE, new Said("xong đúng hạn", "done in time"));
            case LATE -> new DueSign(Signal.LATE, new Said("xong quá hạn", "done late"));
        };
    }

    private DueSign running(@Nullable Instant dueAt, @Nullable UnitId unit) {
        if (dueAt == null) {
            return new DueSign(Signal.RUNNING, new Said("không ấn định thời hạn", "no term"));
        }
        Instant now = clock.instant();
        LocalDate today = dossierClock.dayOf(now);
        UnitId agency = unit == null ? null : units.agencyOf(unit, today).id();
        WorkingTime left = WorkingTime.until(dueAt, now, dossierClock.calendarFor(agency));
        Signal signal = left.minutes() < 0
                ? Signal.LATE
                : dueAt.isBefore(dossierClock.soon(now)) ? Signal.SOON : Signal.RUNNING;
        return new DueSign(signal, new Said(left.inVietnamese(dueAt, now), left.inEnglish(dueAt, now)));
    }
}

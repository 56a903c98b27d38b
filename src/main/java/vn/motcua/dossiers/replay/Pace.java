package vn.motcua.dossiers.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Nhịp làm việc: when the next act of one dossier is, in office minutes: the officials use a share of the term, nothing
 * happens out of order, and nothing after the end of the period.
 */
final class Pace {

    private static final int DAY = 450;
    private static final int TERM_WHERE_NONE_IS = 15 * DAY;
    /** What is to be done today is done some minutes before the office shuts. */
    private static final int BEFORE_SHUTTING = 4;

    private final OfficeTime time;
    private final Dice dice;
    private final boolean quick;
    private final boolean late;
    private final int end;
    private final double share;
    private int now;
    private int target;
    private int due;
    private Instant last = Instant.MIN;

    /** @param end the last minute at which anything may happen */
    Pace(OfficeTime time, Dice dice, Planned planned, int accepted, int end) {
        this.time = time;
        this.dice = dice;
        this.quick = planned.kind().quick();
        this.late = planned.late();
        this.end = end;
        this.share = 0.3 + 0.62 * dice.part();
        this.now = accepted;
    }

    /** Sets when the result is to be issued: now that this due time counts. */
    void aimFor(@Nullable Instant dueAt) {
        due = dueAt == null ? now + TERM_WHERE_NONE_IS : time.minute(dueAt);
        int latest = Math.min(due - BEFORE_SHUTTING, end - BEFORE_SHUTTING);
        int wanted = quick ? now + dice.between(12, 150) : (int) (now + Math.max(20, (due - now) * share));
        target = Math.max(now, Math.min(wanted, latest));
        if (late) {
            target = due + dice.between(30, 5 * DAY);
        }
    }

    /** The same day, within the hour. */
    int handOver() {
        int sameDay = Math.min(now + dice.between(3, quick ? 6 : 45), time.endOfDayAt(now) - 1);
        now = Math.max(now, Math.min(sameDay, target));
        return now;
    }

    /** The next of so many acts before the result is issued. */
    int step(int left) {
        if (late && now < due) {
            now = Math.min(now + dice.between(15, DAY), due - 1);
        } else {
            int room = Math.max(0, target - now);
            now += (int) (room / (double) (left + 1) * (0.6 + 0.8 * dice.part()));
        }
        return now;
    }

    /** The same, for giving and taking the work: within half a day. */
    int promptly(int left) {
        return stepUntil(left, now + DAY / 2);
    }

    /** The same, but not after that minute. */
    int stepUntil(int left, int until) {
        int before = now;
        step(left);
        now = Math.max(before, Math.min(now, until));
        return now;
    }

    /** The act that makes it late. */
    int tooLate() {
        now = Math.max(now, due + Math.max(1, (target - due) / 2));
        return now;
    }

    int finish() {
        now = Math.max(now, target);
        return now;
    }

    /** Within a day, when something is found that must be asked or said. */
    int soon() {
        now = Math.max(now, Math.min(now + dice.between(30, DAY), Math.min(target, end - 2 * BEFORE_SHUTTING)));
        return now;
    }

    /** The same, but at least a working day before it is due. */
    int soonButInTime() {
        int before = now;
        soon();
        now = Math.max(before, Math.min(now, due - DAY - 1));
        return now;
    }

    /** The result is not issued before that minute. */
    void notBefore(int minute) {
        target = Math.max(target, Math.min(minute, due - BEFORE_SHUTTING));
    }

    /** Some days later; sooner when the period ends. */
    int broughtBack() {
        now += Math.max(0, Math.min(dice.between(DAY, 8 * DAY), (end - now) / 3));
        return now;
    }

    int collected(boolean waited) {
        int later = waited ? dice.between(1, 12) : dice.between(20, 3 * DAY);
        now = Math.max(now, Math.min(now + later, end));
        return now;
    }

    /** By when a question asked at that minute must be answered: within the rest of the term. */
    Instant answerBy(int asked) {
        return time.at(Math.max(asked + 1, asked + (due - asked) / 2));
    }

    LocalDate daysAfter(Instant from, int days) {
        return time.day(time.minute(from) - 1 + days * DAY);
    }

    LocalDate day() {
        return time.day(Math.max(now, target));
    }

    int minute(Instant at) {
        return time.minute(at);
    }

    /** The moment of an act at that minute, to the second; after the act before. */
    Instant moment(int minute) {
        Instant at = time.at(minute).plusSeconds(dice.below(60));
        last = at.isAfter(last) ? at : Objects.requireNonNull(last).plusSeconds(1);
        return last;
    }

    /** Nothing happens before this. */
    void since(Instant at) {
        last = at;
    }
}

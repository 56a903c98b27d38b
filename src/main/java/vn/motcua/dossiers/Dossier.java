package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.PauseKind;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.ProcedureVersionId;

/**
 * Hồ sơ: the present state of a citizen's case; its events explain it.
 *
 * @param reference the official number, or a provisional reference until acceptance
 */
public record Dossier(
        DossierId id,
        String reference,
        Filing filing,
        Applicant applicant,
        Progress progress,
        Times times,
        Chain chain) {

    /**
     * Việc nộp hồ sơ: what was filed, where, under which version of the procedure and which decree.
     *
     * @param agency who is accountable for solving it (cơ quan chủ trì)
     * @param desk the one-stop desk that received it
     * @param receivingAgency whose desk that is; since Decree 118/2025 it need not be the solving agency
     * @param term the legal term as accepted, in the notation of {@link vn.motcua.calendar.Term}; null when there is none
     */
    public record Filing(
            UnitId agency,
            UnitId desk,
            UnitId receivingAgency,
            ProcedureCode procedure,
            ProcedureVersionId version,
            String ruleSet,
            Channel channel,
            String subject,
            int copies,
            @Nullable String term) {

        /** The same filing, governed by what is in force when it is accepted. */
        Filing under(ProcedureVersion procedureThen, RuleSet rules) {
            return new Filing(
                    agency,
                    desk,
                    receivingAgency,
                    procedure,
                    procedureThen.id(),
                    rules.code(),
                    channel,
                    subject,
                    copies,
                    Filings.termOf(procedureThen, channel));
        }
    }

    /**
     * Tiến độ: where the dossier stands.
     *
     * @param step index into the steps of the internal process
     * @param holderUnit whose queue it is in
     * @param holder who holds it; null when it waits in the unit's queue
     * @param officer the specialist in charge (chuyên viên thụ lý), once assigned
     * @param officerUnit the unit that the officer works for on this dossier
     * @param parts how many parts of it other agencies have
     */
    public record Progress(
            DossierState state,
            int step,
            @Nullable UnitId holderUnit,
            @Nullable OfficialId holder,
            @Nullable OfficialId officer,
            @Nullable UnitId officerUnit,
            Parts parts,
            int supplementRounds,
            int extensions,
            @Nullable Outcome outcome) {

        Progress in(DossierState next) {
            return new Progress(
                    next, step, holderUnit, holder, officer, officerUnit, parts, supplementRounds, extensions, outcome);
        }

        Progress at(int nextStep) {
            return new Progress(
                    state,
                    nextStep,
                    holderUnit,
                    holder,
                    officer,
                    officerUnit,
                    parts,
                    supplementRounds,
                    extensions,
                    outcome);
        }

        Progress heldBy(@Nullable UnitId unit, @Nullable OfficialId official) {
            return new Progress(
                    state, step, unit, official, officer, officerUnit, parts, supplementRounds, extensions, outcome);
        }

        Progress inChargeOf(OfficialId official, UnitId unit) {
            return new Progress(
                    state, step, unit, official, official, unit, parts, supplementRounds, extensions, outcome);
        }

        /** How many other agencies still work on it. */
        public int openLegs() {
            return parts.open();
        }

        Progress withOpenLegs(int open) {
            return new Progress(
                    state,
                    step,
                    holderUnit,
                    holder,
                    officer,
                    officerUnit,
                    parts.nowOpen(open),
                    supplementRounds,
                    extensions,
                    outcome);
        }

        Progress withSupplementRounds(int rounds) {
            return new Progress(
                    state, step, holderUnit, holder, officer, officerUnit, parts, rounds, extensions, outcome);
        }

        Progress withExtensions(int count) {
            return new Progress(
                    state, step, holderUnit, holder, officer, officerUnit, parts, supplementRounds, count, outcome);
        }

        Progress decided(Outcome decision) {
            return new Progress(
                    state,
                    step,
                    holderUnit,
                    holder,
                    officer,
                    officerUnit,
                    parts,
                    supplementRounds,
                    extensions,
                    decision);
        }
    }

    /**
     * Phần việc của cơ quan phối hợp.
     *
     * @param open how many are still worked on
     * @param given how many were ever given, the open ones with them
     */
    public record Parts(int open, int given) {

        static final Parts NONE = new Parts(0, 0);

        Parts nowOpen(int many) {
            return new Parts(many, given + Math.max(0, many - open));
        }
    }

    /**
     * Các mốc thời gian.
     *
     * @param countingFrom acceptance, or the return of a full dossier that restarted the term
     * @param dueAt the projection of the ledger at the last act; "overdue" is computed, never stored
     * @param stepSince since when the present step has been waiting
     */
    public record Times(
            Instant receivedAt,
            @Nullable Instant acceptedAt,
            @Nullable Instant countingFrom,
            @Nullable Instant dueAt,
            @Nullable Instant firstDueAt,
            Instant stepSince,
            @Nullable Instant pausedSince,
            @Nullable PauseKind pauseKind,
            @Nullable Instant finishedAt,
            @Nullable Instant returnedAt,
            @Nullable Instant closedAt) {

        Times accepted(Instant at, @Nullable Instant due) {
            return new Times(receivedAt, at, at, due, due, at, null, null, null, null, null);
        }

        Times due(@Nullable Instant due) {
            return new Times(
                    receivedAt,
                    acceptedAt,
                    countingFrom,
                    due,
                    firstDueAt,
                    stepSince,
                    pausedSince,
                    pauseKind,
                    finishedAt,
                    returnedAt,
                    closedAt);
        }

        Times restarted(Instant from, @Nullable Instant due) {
            return new Times(
                    receivedAt, acceptedAt, from, due, firstDueAt, from, null, null, finishedAt, returnedAt, closedAt);
        }

        Times stepFrom(Instant at) {
            return new Times(
                    receivedAt,
                    acceptedAt,
                    countingFrom,
                    dueAt,
                    firstDueAt,
                    at,
                    pausedSince,
                    pauseKind,
                    finishedAt,
                    returnedAt,
                    closedAt);
        }

        Times paused(Instant at, PauseKind kind) {
            return new Times(
                    receivedAt,
                    acceptedAt,
                    countingFrom,
                    dueAt,
                    firstDueAt,
                    at,
                    at,
                    kind,
                    finishedAt,
                    returnedAt,
                    closedAt);
        }

        Times resumed(Instant at, @Nullable Instant due) {
            return new Times(
                    receivedAt,
                    acceptedAt,
                    countingFrom,
                    due,
                    firstDueAt,
                    at,
                    null,
                    null,
                    finishedAt,
                    returnedAt,
                    closedAt);
        }

        Times finished(Instant at) {
            return new Times(
                    receivedAt, acceptedAt, countingFrom, dueAt, firstDueAt, at, null, null, at, returnedAt, closedAt);
        }

        Times returned(Instant at) {
            return new Times(
                    receivedAt, acceptedAt, countingFrom, dueAt, firstDueAt, at, null, null, finishedAt, at, at);
        }

        Times closed(Instant at) {
            return new Times(
                    receivedAt,
                    acceptedAt,
                    countingFrom,
                    dueAt,
                    firstDueAt,
                    at,
                    null,
                    null,
                    finishedAt,
                    returnedAt,
                    at);
        }
    }

    /**
     * Chuỗi lịch sử: the end of the hash chain.
     *
     * @param version how many events there are; what an act must name to show that it saw the latest
     * @param lastHash SHA-256 of the last event; 32 zero bytes before the first
     * @param lastAt when the last event was; null where it is not known
     */
    public record Chain(
            int version, byte[] lastHash, @Nullable Instant lastAt) {

        static Chain endingWith(Event last) {
            return new Chain(last.seq(), last.hash(), last.at());
        }

        /**
         * The moment of the next event: a clock that was set back, or is slower on this machine than on another, does not
         * turn a history round.
         */
        Instant notBefore(Instant now) {
            return lastAt != null && now.isBefore(lastAt) ? lastAt : now;
        }
    }

    /** Whether number, procedure, decree, term and acceptance are the same: what most acts leave alone. */
    boolean isGovernedAs(Dossier other) {
        return reference.equals(other.reference)
                && filing.equals(other.filing)
                && Objects.equals(times.acceptedAt(), other.times.acceptedAt())
                && Objects.equals(times.countingFrom(), other.times.countingFrom())
                && Objects.equals(times.firstDueAt(), other.times.firstDueAt());
    }

    /** The state, for short. */
    public DossierState state() {
        return progress.state();
    }

    /** Whether the term runs at this moment: accepted, open, and not paused. */
    public boolean clockRuns() {
        return state().isOpen() && times.dueAt() != null && times.pausedSince() == null && times.finishedAt() == null;
    }

    /** Quá hạn: whether the promised time has passed; for a finished dossier whether it had passed then. */
    public boolean overdueAt(Instant now) {
        Instant due = times.dueAt();
        if (due == null) {
            return false;
        }
        Instant measured = times.finishedAt() != null
                ? times.finishedAt()
                : times.pausedSince() != null ? times.pausedSince() : now;
        return measured.isAfter(due);
    }

    Dossier with(Progress next) {
        return new Dossier(id, reference, filing, applicant, next, times, chain);
    }

    Dossier with(Times next) {
        return new Dossier(id, reference, filing, applicant, progress, next, chain);
    }

    Dossier with(Filing next) {
        return new Dossier(id, reference, next, applicant, progress, times, chain);
    }

    Dossier with(Applicant next) {
        return new Dossier(id, reference, filing, next, progress, times, chain);
    }

    Dossier with(Chain next) {
        return new Dossier(id, reference, filing, applicant, progress, times, next);
    }

    Dossier numbered(DossierNumber number) {
        return new Dossier(id, number.value(), filing, applicant, progress, times, chain);
    }
}

package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.PauseKind;

/** Bổ sung hồ sơ và nghĩa vụ tài chính: the acts that stop the clock while the citizen is at work, and start it again. */
@Component
class Supplementing {

    /** No single obligation of a citizen is larger; a slip of the finger is. */
    private static final long MOST_DONG = 1_000_000_000_000L;

    private final DossierClock dossierClock;

    Supplementing(DossierClock dossierClock) {
        this.dossierClock = dossierClock;
    }

    /** Decree 61/2018 art. 19 para. 4: back to the citizen through the one-stop desk, on form 02. */
    Decision request(Situation s, Instruction.RequestSupplement request) {
        boolean inTime = dossierClock.supplementStillInTime(s.dossier(), s.rules(), s.now());
        Demands demands = SupplementRules.complete(Act.REQUEST_SUPPLEMENT, request.defects(), request.reason())
                .and(SupplementRules.roundLeft(s.rules(), s.progress().supplementRounds()))
                .and(SupplementRules.inTimeOrExplained(s.rules(), inTime, request.lateReason()));
        if (!demands.met()) {
            return demands.denied();
        }
        int round = s.progress().supplementRounds() + 1;
        Dossier asked = s.dossier()
                .with(s.progress()
                        .in(DossierState.SUPPLEMENT_ASKED)
                        .withSupplementRounds(round)
                        .heldBy(s.dossier().filing().desk(), null))
                .with(s.times().paused(s.now(), PauseKind.SUPPLEMENT));
        String basis = s.rules().supplements().askBasis();
        return Decision.Granted.of(asked)
                .fact("round", round)
                .fact("reason", request.reason())
                .fact("lateReason", request.lateReason())
                .fact("defects", request.defects())
                .then(new Consequence.PauseOpens(PauseKind.SUPPLEMENT, s.now(), true, basis))
                .then(new Consequence.SupplementAsked(
                        round,
                        s.now(),
                        s.actor().id(),
                        false,
                        request.reason(),
                        request.lateReason(),
                        request.defects()));
    }

    /** Art. 19 para. 4: the dossier is full; the term is counted from the beginning again. */
    Decision received(Situation s, Instruction.SupplementReceived received) {
        Demands demands = Demands.of(Act.SUPPLEMENT_RECEIVED).optionalText("note", received.note());
        if (!demands.met()) {
            return demands.denied();
        }
        if (s.times().acceptedAt() == null) {
            Dossier again = s.dossier()
                    .with(s.progress().in(DossierState.REGISTERED))
                    .with(s.times().stepFrom(s.now()));
            return Decision.Granted.of(again)
                    .fact("note", received.note())
                    .then(new Consequence.SupplementAnswered(s.now()));
        }
        Instant due = dossierClock.restartedDue(s.dossier(), s.rules(), s.now());
        Dossier full = s.dossier()
                .with(backToTheOfficer(s).in(DossierState.IN_PROGRESS))
                .with(s.times().restarted(s.now(), due));
        return Decision.Granted.of(full)
                .fact("note", received.note())
                .fact("termRestarts", true)
                .then(new Consequence.PauseEnds(s.now()))
                .then(new Consequence.SupplementAnswered(s.now()));
    }

    /** Art. 22 and the law of the field: the time that the citizen takes to pay is not counted. */
    Decision openObligation(Situation s, Instruction.OpenObligation obligation) {
        Demands demands = Demands.of(Act.OPEN_OBLIGATION)
                .text("obligation", obligation.obligation(), "Xin ghi nghĩa vụ tài chính phải thực hiện.")
                .that(
                        obligation.amount() > 0 && obligation.amount() <= MOST_DONG,
                        "amount",
                        "amount",
                        "Số tiền phải từ 1 đồng đến 1.000 tỷ đồng.")
                .optionalText("note", obligation.note());
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier waiting = s.dossier()
                .with(s.progress()
                        .in(DossierState.OBLIGATION_OPEN)
                        .heldBy(s.dossier().filing().desk(), null))
                .with(s.times().paused(s.now(), PauseKind.FINANCIAL_OBLIGATION));
        return Decision.Granted.of(waiting)
                .fact("obligation", obligation.obligation())
                .fact("amount", obligation.amount())
                .fact("note", obligation.note())
                .then(new Consequence.PauseOpens(
                        PauseKind.FINANCIAL_OBLIGATION, s.now(), false, Act.OPEN_OBLIGATION.legalBasis()))
                .then(Dues.obligation(obligation, s.now()));
    }

    /** The obligation is fulfilled: the clock goes on where it stopped. */
    Decision fulfilObligation(Situation s, Instruction.FulfilObligation fulfilled) {
        Demands demands =
                Demands.of(Act.FULFIL_OBLIGATION).text("voucher", fulfilled.voucher(), "Xin ghi số chứng từ nộp tiền.");
        if (!demands.met()) {
            return demands.denied();
        }
        Instant due = dossierClock.resumedDue(s.dossier(), s.rules(), s.ledger(), s.now());
        Dossier going = s.dossier()
                .with(backToTheOfficer(s).in(DossierState.IN_PROGRESS))
                .with(s.times().resumed(s.now(), due));
        return Decision.Granted.of(going)
                .fact("voucher", fulfilled.voucher())
                .then(new Consequence.PauseEnds(s.now()))
                .then(new Consequence.ObligationMet(fulfilled.voucher(), s.now()));
    }

    /** After a pause the dossier is back with whoever was in charge, at the step where the clock stopped. */
    private static Dossier.Progress backToTheOfficer(Situation s) {
        Dossier.Progress progress = s.progress();
        return progress.heldBy(
                Objects.requireNonNullElse(
                        progress.officerUnit(), s.dossier().filing().agency()),
                progress.officer());
    }
}

package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** Leads each instruction to the rules of its act. */
@Component
class ActRules {

    private final Intake intake;
    private final Solving solving;
    private final Coordination coordination;
    private final Supplementing supplementing;
    private final Closing closing;
    private final Procedures procedures;
    private final DossierClock dossierClock;

    ActRules(
            Intake intake,
            Solving solving,
            Coordination coordination,
            Supplementing supplementing,
            Closing closing,
            Procedures procedures,
            DossierClock dossierClock) {
        this.intake = intake;
        this.solving = solving;
        this.coordination = coordination;
        this.supplementing = supplementing;
        this.closing = closing;
        this.procedures = procedures;
        this.dossierClock = dossierClock;
    }

    Decision decide(Situation s, Instruction instruction) {
        return switch (instruction) {
            case Instruction.Accept accept -> intake.accept(s);
            case Instruction.Guide guide -> intake.guide(s, guide);
            case Instruction.Refuse refuse -> intake.refuse(s, refuse);
            case Instruction.CorrectIntake correction -> correct(s, correction);
            case Instruction.HandOver handOver -> intake.handOver(s, handOver);
            case Instruction.Assign assign ->
                s.leg() == null ? solving.assign(s, assign) : coordination.assign(s, assign);
            case Instruction.Take take -> s.leg() == null ? solving.take(s) : coordination.take(s);
            case Instruction.Verify verify -> solving.verify(s, verify);
            case Instruction.Consult consult -> coordination.consult(s, consult);
            case Instruction.Answer answer -> coordination.answer(s, answer);
            case Instruction.Remind remind -> coordination.remind(s, remind);
            case Instruction.Submit submit -> solving.submit(s, submit);
            case Instruction.Approve approve -> solving.approve(s, approve);
            case Instruction.SendBack sendBack -> solving.sendBack(s, sendBack);
            case Instruction.RequestSupplement request -> supplementing.request(s, request);
            case Instruction.SupplementReceived received -> supplementing.received(s, received);
            case Instruction.OpenObligation obligation -> supplementing.openObligation(s, obligation);
            case Instruction.FulfilObligation fulfilled -> supplementing.fulfilObligation(s, fulfilled);
            case Instruction.Withdraw withdraw -> closing.withdraw(s, withdraw);
            case Instruction.Stop stop -> closing.stop(s, stop);
            case Instruction.Extend extend -> closing.extend(s, extend);
            case Instruction.Finish finish -> closing.finish(s, finish);
            case Instruction.ReturnResult returned -> closing.returnResult(s, returned);
        };
    }

    private Decision correct(Situation s, Instruction.CorrectIntake correction) {
        ProcedureCode wanted = correction.procedure();
        if (wanted == null || wanted.equals(s.dossier().filing().procedure())) {
            return intake.correct(s, correction, null);
        }
        LocalDate accepted = dossierClock.dayOf(s.times().receivedAt());
        Optional<ProcedureVersion> found = procedures.inForce(wanted, accepted);
        return found.map(version -> intake.correct(s, correction, version))
                .orElseGet(() -> Decision.Denied.because(CorrectionRules.noSuchProcedure(wanted)));
    }
}

package vn.motcua.dossiers;

import static org.springframework.util.StringUtils.hasText;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.motcua.procedures.ExpectedAct;

/** Kết thúc: result, return, re-appointment, withdrawal and stop (Decree 61/2018 art. 19 para. 9, art. 20). */
@Component
class Closing {

    private final DossierClock dossierClock;

    Closing(DossierClock dossierClock) {
        this.dossierClock = dossierClock;
    }

    /** The result leaves the agency for the one-stop desk; the clock of the agency stops here. */
    Decision finish(Situation s, Instruction.Finish finish) {
        ExpectedAct expected = s.steps().get(s.progress().step()).act();
        Demands demands = Demands.of(Act.FINISH)
                .optionalText("resultNumber", finish.resultNumber())
                .optionalText("note", finish.note())
                .that(
                        expected == ExpectedAct.ISSUE || expected == ExpectedAct.RETURN,
                        "not-approved",
                        null,
                        "Kết quả chưa được phê duyệt nên chưa ban hành được.")
                .that(
                        finish.resultOn() == null || !finish.resultOn().isAfter(dossierClock.dayOf(s.now())),
                        "result-in-the-future",
                        "resultOn",
                        "Ngày của văn bản kết quả không thể sau hôm nay.")
                .that(s.progress().openLegs() == 0, "parts-open", null, "Còn cơ quan phối hợp chưa trả lời.");
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier finished = s.dossier()
                .with(s.progress()
                        .in(DossierState.FINISHED)
                        .at(s.steps().size() - 1)
                        .heldBy(s.dossier().filing().desk(), null))
                .with(s.times().finished(s.now()));
        return Decision.Granted.of(finished)
                .fact("resultNumber", finish.resultNumber())
                .fact("resultOn", finish.resultOn())
                .fact("note", finish.note())
                .fact("class", dossierClock.timeliness(finished));
    }

    /** Art. 20; a proxy shows the authorisation (art. 6 para. 2). */
    Decision returnResult(Situation s, Instruction.ReturnResult returned) {
        String receiver = returned.receiver() == null ? "" : returned.receiver().strip();
        boolean byProxy =
                !receiver.equalsIgnoreCase(s.dossier().applicant().name().strip());
        Demands demands = Demands.of(Act.RETURN_RESULT)
                .text("receiver", receiver, "Xin ghi họ tên người nhận kết quả.")
                .that(returned.manner() != null, "required", "manner", "Xin chọn phương thức nhận kết quả.")
                .that(
                        !byProxy || returned.manner() != ReturnManner.COUNTER || hasText(returned.authorisation()),
                        "proxy-needs-authorisation",
                        "authorisation",
                        "Người nhận không phải người nộp hồ sơ: xin ghi giấy ủy quyền (số, ngày) đã xuất trình.")
                .optionalText("receiverIdentity", returned.receiverIdentity())
                .optionalText("authorisation", returned.authorisation());
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier done = s.dossier()
                .with(s.progress().in(DossierState.RETURNED).heldBy(null, null))
                .with(s.times().returned(s.now()));
        return Decision.Granted.of(done)
                .fact("receiver", receiver)
                .fact("receiverIdentity", returned.receiverIdentity())
                .fact("authorisation", returned.authorisation())
                .fact("manner", returned.manner());
    }

    /** Art. 19 para. 9: with an apology, once, and the citizen knows at least a day before. */
    Decision extend(Situation s, Instruction.Extend extend) {
        Demands demands = Demands.of(Act.EXTEND)
                .text("reason", extend.reason(), "Xin ghi lý do chậm để xin lỗi người nộp hồ sơ.")
                .that(extend.cause() != null, "required", "cause", "Xin chọn nguyên nhân chậm.")
                .that(extend.newDueOn() != null, "required", "newDueOn", "Xin ghi ngày hẹn trả mới.")
                .and(ExtensionRules.onceOnly(s.rules(), s.progress().extensions()))
                .and(ExtensionRules.inGoodTime(s.rules(), s.times().dueAt(), s.now(), dossierClock))
                .and(ExtensionRules.later(s.rules(), s.times().dueAt(), extend.newDueOn(), dossierClock));
        if (!demands.met()) {
            return demands.denied();
        }
        Instant due = dossierClock.endOfDay(s.dossier().filing().agency(), extend.newDueOn());
        Dossier extended = s.dossier()
                .with(s.progress().withExtensions(s.progress().extensions() + 1))
                .with(s.times().due(due));
        return Decision.Granted.of(extended)
                .fact("oldDue", s.times().dueAt())
                .fact("newDue", due)
                .fact("reason", extend.reason())
                .fact("cause", extend.cause());
    }

    /** Art. 6: the applicant may take the dossier back while it is being solved. */
    Decision withdraw(Situation s, Instruction.Withdraw withdraw) {
        return closed(s, Act.WITHDRAW, DossierState.WITHDRAWN, withdraw.reason(), "Xin ghi lý do người nộp xin rút.");
    }

    /** With reason and legal basis; since Decree 118/2025 on a form of its own. */
    Decision stop(Situation s, Instruction.Stop stop) {
        Demands demands = Demands.of(Act.STOP)
                .text("legalBasis", stop.legalBasis(), "Xin ghi căn cứ pháp lý của việc dừng giải quyết.");
        if (!demands.met()) {
            return demands.denied();
        }
        Decision decision = closed(s, Act.STOP, DossierState.STOPPED, stop.reason(), "Xin ghi lý do dừng giải quyết.");
        return decision instanceof Decision.Granted granted ? granted.fact("legalBasis", stop.legalBasis()) : decision;
    }

    private static Decision closed(Situation s, Act act, DossierState state, String reason, String missing) {
        Demands demands = Demands.of(act).text("reason", reason, missing);
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier closed = s.dossier()
                .with(s.progress().in(state).heldBy(null, null).withOpenLegs(0))
                .with(s.times().closed(s.now()));
        Decision.Granted granted = Decision.Granted.of(closed)
                .fact("reason", reason)
                .then(new Consequence.ChargesLapse(act.title(), s.now()));
        if (s.times().pausedSince() != null) {
            granted.then(new Consequence.PauseEnds(s.now()));
        }
        return s.progress().openLegs() == 0 ? granted : granted.then(new Consequence.LegsClose(s.now(), act.title()));
    }
}

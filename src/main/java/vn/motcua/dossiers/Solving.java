package vn.motcua.dossiers;

import static org.springframework.util.StringUtils.hasText;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ExpectedAct;
import vn.motcua.procedures.Step;

/** Giải quyết: the acts of the agency that is accountable for the dossier (Decree 61/2018 art. 19 paras. 1–3, 8). */
@Component
class Solving {

    private final Route route;
    private final Colleagues colleagues;

    Solving(Route route, Colleagues colleagues) {
        this.route = route;
        this.colleagues = colleagues;
    }

    /** Art. 19 para. 1: the head names who solves it. */
    Decision assign(Situation s, Instruction.Assign assign) {
        UnitId unit = s.progress().holderUnit() == null
                ? s.dossier().filing().agency()
                : s.progress().holderUnit();
        Optional<UnitId> worksIn =
                colleagues.whereProcesses(assign.to(), s.dossier().filing().agency(), unit);
        Demands demands = Demands.of(Act.ASSIGN)
                .optionalText("note", assign.note())
                .that(
                        worksIn.isPresent(),
                        "not-a-colleague",
                        "to",
                        "Người được phân công không thụ lý hồ sơ ở cơ quan này; xin chọn người khác.")
                .that(awaitsSolving(s), "not-to-be-assigned", null, "Hồ sơ đang ở bước không phân công được.");
        if (!demands.met()) {
            return demands.denied();
        }
        return given(s, assign.to(), worksIn.orElseThrow()).fact("note", assign.note());
    }

    /** Art. 19 para. 1: taken from the unit's queue by one who may solve it. */
    Decision take(Situation s) {
        if (!awaitsSolving(s)) {
            return Demands.of(Act.TAKE)
                    .that(false, "not-to-be-taken", null, "Hồ sơ đang ở bước không nhận việc được.")
                    .denied();
        }
        return given(s, s.actor().id(), s.quality().unit());
    }

    private static boolean awaitsSolving(Situation s) {
        ExpectedAct expected = s.steps().get(s.progress().step()).act();
        return expected == ExpectedAct.ASSIGN || expected == ExpectedAct.VERIFY || expected == ExpectedAct.SUBMIT;
    }

    private Decision.Granted given(Situation s, OfficialId to, UnitId unit) {
        Dossier inHand = s.dossier().with(s.progress().inChargeOf(to, unit));
        boolean assignmentWasTheStep = s.steps().get(s.progress().step()).act() == ExpectedAct.ASSIGN;
        Decision.Granted granted = assignmentWasTheStep
                ? route.advance(s, inHand, to)
                : Decision.Granted.of(inHand.with(inHand.times().stepFrom(s.now())));
        return granted.fact("to", to.value()).fact("toUnit", unit.value());
    }

    /** Art. 19 para. 3: the minutes are kept with the dossier. */
    Decision verify(Situation s, Instruction.Verify verify) {
        Demands demands = Demands.of(Act.VERIFY)
                .text("minutes", verify.minutes(), "Xin ghi nội dung thẩm tra, xác minh.")
                .optionalText("place", verify.place());
        return demands.met()
                ? Decision.Granted.of(s.dossier())
                        .fact("minutes", verify.minutes())
                        .fact("place", verify.place())
                : demands.denied();
    }

    /** Art. 19 para. 2: to the next step of the internal process, with the proposed decision. */
    Decision submit(Situation s, Instruction.Submit submit) {
        Demands demands = Demands.of(Act.SUBMIT)
                .optionalText("note", submit.note())
                .that(submit.proposal() != null, "required", "proposal", "Xin chọn đề xuất giải quyết.")
                .that(
                        awaitsSolving(s) && s.steps().get(s.progress().step()).act() != ExpectedAct.ASSIGN,
                        "not-in-hand",
                        null,
                        "Hồ sơ chưa ở bước thụ lý nên chưa trình được.")
                .that(
                        noOpenConsultation(s),
                        "consultation-open",
                        null,
                        "Còn ý kiến chưa trả lời; xin chờ hoặc nhắc cơ quan được hỏi.")
                .that(
                        submit.to() == null || mayApprove(s, submit.to()),
                        "not-an-approver",
                        "to",
                        "Người được chọn không có quyền phê duyệt ở cơ quan này.");
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier charged = s.progress().officer() == null
                ? s.dossier()
                        .with(s.progress()
                                .inChargeOf(s.actor().id(), s.quality().unit()))
                : s.dossier();
        return route.advance(s, charged, nextIsApproval(s) ? submit.to() : null)
                .fact("proposal", submit.proposal())
                .fact("note", submit.note());
    }

    private static boolean noOpenConsultation(Situation s) {
        return s.progress().openLegs() == 0;
    }

    private static boolean nextIsApproval(Situation s) {
        return s.steps().get(s.progress().step() + 1).act() == ExpectedAct.APPROVE;
    }

    private boolean mayApprove(Situation s, OfficialId to) {
        return colleagues.approves(to, s.dossier().filing().agency());
    }

    /** Art. 19 paras. 1, 8: granted, or refused with the reason that the citizen reads. */
    Decision approve(Situation s, Instruction.Approve approve) {
        Demands demands = Demands.of(Act.APPROVE)
                .that(
                        s.steps().get(s.progress().step()).act() == ExpectedAct.APPROVE,
                        "not-submitted",
                        null,
                        "Hồ sơ chưa được trình nên chưa phê duyệt được.")
                .that(approve.decision() != null, "required", "decision", "Xin chọn kết quả giải quyết.")
                .that(
                        approve.decision() != Outcome.REFUSED || hasText(approve.reason()),
                        "refusal-needs-reason",
                        "reason",
                        "Từ chối giải quyết phải nêu rõ lý do.")
                .optionalText("reason", approve.reason());
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier decided = s.dossier().with(s.progress().decided(approve.decision()));
        return route.advance(s, decided, null)
                .fact("decision", approve.decision())
                .fact("reason", approve.reason());
    }

    /** Back to the officer in charge, with the reason. */
    Decision sendBack(Situation s, Instruction.SendBack sendBack) {
        int back = lastSolvingStepBefore(s);
        Demands demands = Demands.of(Act.SEND_BACK)
                .text("reason", sendBack.reason(), "Xin ghi lý do trả lại.")
                .that(back >= 0, "no-step-before", null, "Không có bước nào trước bước này để trả lại.");
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier.Progress progress = s.progress();
        UnitId unit = progress.officerUnit() == null ? s.dossier().filing().agency() : progress.officerUnit();
        Dossier returned = s.dossier()
                .with(progress.at(back).heldBy(unit, progress.officer()))
                .with(s.times().stepFrom(s.now()));
        return Decision.Granted.of(returned).fact("reason", sendBack.reason());
    }

    private static int lastSolvingStepBefore(Situation s) {
        List<Step> steps = s.steps();
        for (int step = s.progress().step() - 1; step >= 0; step--) {
            ExpectedAct expected = steps.get(step).act();
            if (expected == ExpectedAct.VERIFY || expected == ExpectedAct.SUBMIT) {
                return step;
            }
        }
        return -1;
    }
}

package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/** Phối hợp: what the lead asks of other agencies, and what they answer (Decree 61/2018 art. 19 paras. 5–7). */
@Component
class Coordination {

    private final Units units;
    private final Route route;
    private final Colleagues colleagues;

    Coordination(Units units, Route route, Colleagues colleagues) {
        this.units = units;
        this.route = route;
        this.colleagues = colleagues;
    }

    /** Para. 5(a): the question and the time by which it must be answered. */
    Decision consult(Situation s, Instruction.Consult consult) {
        Demands demands = demandsOf(s, consult);
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier asking = s.dossier().with(s.progress().withOpenLegs(s.progress().openLegs() + 1));
        return Decision.Granted.of(asking)
                .fact("agency", consult.agency().value())
                .fact("question", consult.question())
                .fact("answerBy", consult.dueAt())
                .then(new Consequence.LegOpens(
                        Leg.Kind.CONSULTATION,
                        s.progress().step(),
                        consult.agency(),
                        consult.question(),
                        null,
                        s.now(),
                        consult.dueAt()));
    }

    private Demands demandsOf(Situation s, Instruction.Consult consult) {
        Optional<Unit> asked = units.find(consult.agency());
        Instant due = s.times().dueAt();
        return Demands.of(Act.CONSULT)
                .text("question", consult.question(), "Xin ghi nội dung lấy ý kiến.")
                .that(
                        asked.filter(Unit::isAgency).isPresent(),
                        "unknown-agency",
                        "agency",
                        "Không có cơ quan này; xin chọn cơ quan trong danh sách.")
                .that(
                        !consult.agency().equals(s.dossier().filing().agency()),
                        "own-agency",
                        "agency",
                        "Đây là cơ quan đang giải quyết hồ sơ; xin chọn cơ quan khác.")
                .that(
                        consult.dueAt() != null && consult.dueAt().isAfter(s.now()),
                        "consultation-deadline",
                        "dueAt",
                        "Thời hạn trả lời phải sau thời điểm hiện tại.")
                .that(
                        due == null
                                || consult.dueAt() == null
                                || consult.dueAt().isBefore(due),
                        "consultation-deadline",
                        "dueAt",
                        "Thời hạn trả lời phải trước ngày hẹn trả kết quả của hồ sơ.");
    }

    /** The head of the other agency names who does its part. */
    Decision assign(Situation s, Instruction.Assign assign) {
        Leg leg = s.theLeg();
        Optional<UnitId> worksIn = colleagues.whereProcesses(assign.to(), leg.agency(), leg.holderUnit());
        Demands demands = Demands.of(Act.ASSIGN)
                .optionalText("note", assign.note())
                .that(
                        worksIn.isPresent(),
                        "not-a-colleague",
                        "to",
                        "Người được phân công không thụ lý hồ sơ ở cơ quan này; xin chọn người khác.");
        if (!demands.met()) {
            return demands.denied();
        }
        return given(s, leg.heldBy(worksIn.orElseThrow(), assign.to()))
                .fact("to", assign.to().value())
                .fact("note", assign.note());
    }

    /** Somebody of the other agency takes its part from the queue. */
    Decision take(Situation s) {
        return given(s, s.theLeg().heldBy(s.quality().unit(), s.actor().id()))
                .fact("to", s.actor().id().value());
    }

    private static Decision.Granted given(Situation s, Leg leg) {
        return Decision.Granted.of(s.dossier()).fact("leg", leg.no()).then(new Consequence.LegChanges(leg));
    }

    /** Paras. 5(b), 6, 7: the answer closes this part; with the last interlinked part the lead goes on. */
    Decision answer(Situation s, Instruction.Answer answer) {
        Demands demands = Demands.of(Act.ANSWER)
                .text("answer", answer.answer(), "Xin ghi ý kiến hoặc kết quả giải quyết của cơ quan mình.");
        if (!demands.met()) {
            return demands.denied();
        }
        Leg leg = s.theLeg().answered(s.now(), answer.answer());
        Dossier answered =
                s.dossier().with(s.progress().withOpenLegs(s.progress().openLegs() - 1));
        Decision.Granted granted = lastOfItsStep(s, leg) ? route.afterLegs(s, answered) : Decision.Granted.of(answered);
        return granted.fact("leg", leg.no())
                .fact("answer", answer.answer())
                .fact("late", leg.overdueAt(s.now()))
                .then(new Consequence.LegChanges(leg));
    }

    private static boolean lastOfItsStep(Situation s, Leg leg) {
        return leg.kind() == Leg.Kind.INTERLINKED
                && s.legs().stream()
                        .noneMatch(other ->
                                other.no() != leg.no() && other.kind() == Leg.Kind.INTERLINKED && other.isOpen());
    }

    /** Para. 5(b): an answer that is late is reported to the head of the one-stop desk; once for each part. */
    Decision remind(Situation s, Instruction.Remind remind) {
        Leg leg = s.theLeg();
        Demands demands = Demands.of(Act.REMIND)
                .that(leg.isOpen(), "already-answered", "leg", "Cơ quan này đã trả lời.")
                .that(leg.overdueAt(s.now()), "not-late", "leg", "Chưa hết thời hạn trả lời nên chưa cần nhắc.");
        return demands.met()
                ? Decision.Granted.of(s.dossier())
                        .fact("leg", leg.no())
                        .fact("agency", leg.agency().value())
                        .fact("answerBy", leg.dueAt())
                        .then(new Consequence.LegReminded(leg.no(), s.now()))
                : demands.denied();
    }
}

package vn.motcua.dossiers.web.acts;

import java.util.List;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Said;

/** The acts between agencies: a question, its answer, a reminder. */
final class CoordinationForms {

    private CoordinationForms() {}

    static List<ActForm> all() {
        return List.of(consult(), answer(), remind());
    }

    private static ActForm consult() {
        return ActForm.of(
                Act.CONSULT,
                "lay-y-kien",
                new Said("Gửi lấy ý kiến", "Ask"),
                scene -> List.of(
                        ActField.select("agency", "Cơ quan được hỏi", "Agency", scene.otherAgencies())
                                .orSays("Xin chọn cơ quan được hỏi."),
                        ActField.text("question", "Nội dung lấy ý kiến", "Question")
                                .orSays("Xin ghi nội dung lấy ý kiến."),
                        ActField.day("dueAt", "Trả lời chậm nhất ngày", "Answer by")
                                .hint("Đến hết giờ làm việc của ngày này", "Until the end of office hours")
                                .orSays("Xin ghi thời hạn trả lời.")),
                input -> new Instruction.Consult(input.unit("agency"), input.text("question"), input.endOf("dueAt")));
    }

    private static ActForm answer() {
        return ActForm.of(
                Act.ANSWER,
                "tra-loi",
                new Said("Trả lời", "Answer"),
                scene -> List.of(ActField.text("answer", "Ý kiến, kết quả của cơ quan mình", "Answer of our agency")
                        .orSays("Xin ghi ý kiến hoặc kết quả giải quyết của cơ quan mình.")),
                input -> new Instruction.Answer(input.theLeg(), input.text("answer")));
    }

    private static ActForm remind() {
        return ActForm.of(
                Act.REMIND,
                "nhac",
                new Said("Nhắc trả lời", "Remind"),
                scene -> List.of(),
                input -> new Instruction.Remind(input.theLeg()));
    }
}

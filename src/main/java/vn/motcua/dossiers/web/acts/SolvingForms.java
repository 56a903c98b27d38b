package vn.motcua.dossiers.web.acts;

import java.util.List;
import java.util.Optional;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.Proposal;
import vn.motcua.dossiers.Said;

/** The acts of the agency that solves the dossier, from assignment to the result. */
final class SolvingForms {

    private SolvingForms() {}

    static List<ActForm> all() {
        return List.of(assign(), take(), verify(), submit(), approve(), sendBack(), finish());
    }

    private static ActForm assign() {
        return ActForm.of(
                Act.ASSIGN,
                "phan-cong",
                new Said("Phân công", "Assign"),
                scene -> List.of(
                        ActField.select("to", "Người thụ lý", "Official in charge", scene.colleagues())
                                .orSays("Xin chọn người thụ lý."),
                        ActField.text("note", "Ý kiến chỉ đạo", "Instruction")),
                input -> new Instruction.Assign(input.official("to"), input.leg(), input.optional("note")));
    }

    private static ActForm take() {
        return ActForm.of(
                Act.TAKE,
                "nhan-viec",
                new Said("Nhận việc", "Take"),
                scene -> List.of(),
                input -> new Instruction.Take(input.leg()));
    }

    private static ActForm verify() {
        return ActForm.of(
                Act.VERIFY,
                "tham-tra",
                new Said("Ghi kết quả thẩm tra", "Keep the minutes"),
                scene -> List.of(
                        ActField.text("minutes", "Nội dung thẩm tra, xác minh", "Minutes")
                                .orSays("Xin ghi nội dung thẩm tra, xác minh."),
                        ActField.line("place", "Nơi xác minh", "Place")),
                input -> new Instruction.Verify(input.text("minutes"), input.optional("place")));
    }

    private static ActForm submit() {
        return ActForm.of(
                Act.SUBMIT,
                "trinh",
                new Said("Trình", "Submit"),
                scene -> List.of(
                        ActField.radios(
                                        "proposal",
                                        "Đề xuất",
                                        "Proposal",
                                        Outcome.values(),
                                        Outcome::title,
                                        Outcome::inEnglish)
                                .orSays("Xin chọn đề xuất giải quyết."),
                        ActField.text("note", "Nội dung trình", "What the leader should know"),
                        ActField.select("to", "Trình ai", "To whom", scene.approvers())),
                input -> new Instruction.Submit(
                        input.choice("proposal", Outcome.class), input.optional("note"), input.optionalOfficial("to")));
    }

    private static ActForm approve() {
        return ActForm.of(
                Act.APPROVE,
                "phe-duyet",
                new Said("Phê duyệt", "Approve"),
                scene -> List.of(
                        decision(scene.proposal()),
                        ActField.text("reason", "Lý do, ý kiến", "Reason")
                                .hint(
                                        "Bắt buộc khi từ chối giải quyết; người nộp đọc được",
                                        "Needed for a refusal; the citizen reads it")),
                input -> new Instruction.Approve(input.choice("decision", Outcome.class), input.optional("reason")));
    }

    /** The proposal stands chosen and in words beside it: who approves sees what is approved. */
    private static ActField decision(Optional<Proposal> proposal) {
        ActField field = ActField.radios(
                        "decision", "Quyết định", "Decision", Outcome.values(), Outcome::title, Outcome::inEnglish)
                .orSays("Xin chọn kết quả giải quyết.");
        return proposal.map(proposed -> field.initially(proposed.outcome().name())
                        .hint(proposed("Đề xuất: ", proposed), proposed("Proposed: ", proposed)))
                .orElse(field);
    }

    private static String proposed(String word, Proposal proposal) {
        String note = proposal.note();
        return word + proposal.outcome().title() + (note == null || note.isBlank() ? "" : " – " + note.strip());
    }

    private static ActForm sendBack() {
        return ActForm.of(
                Act.SEND_BACK,
                "tra-lai",
                new Said("Trả lại để xem xét thêm", "Send back"),
                scene -> List.of(
                        ActField.text("reason", "Lý do trả lại", "Reason").orSays("Xin ghi lý do trả lại.")),
                input -> new Instruction.SendBack(input.text("reason")));
    }

    private static ActForm finish() {
        return ActForm.of(
                Act.FINISH,
                "ket-qua",
                new Said("Ban hành, chuyển Bộ phận Một cửa", "Issue and send to the desk"),
                scene -> List.of(
                        ActField.line("resultNumber", "Số văn bản kết quả", "Number of the result"),
                        ActField.day("resultOn", "Ngày ký", "Signed on"),
                        ActField.text("note", "Ghi chú", "Note")),
                input -> new Instruction.Finish(
                        input.optional("resultNumber"), input.optionalDay("resultOn"), input.optional("note")));
    }
}

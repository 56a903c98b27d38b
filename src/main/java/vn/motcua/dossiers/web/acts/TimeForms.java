package vn.motcua.dossiers.web.acts;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.LatenessCause;
import vn.motcua.dossiers.Said;
import vn.motcua.ui.Option;

/** The acts that pause, move or end the term: supplements, obligations, re-appointment, stop. */
final class TimeForms {

    private TimeForms() {}

    static List<ActForm> all() {
        return List.of(requestSupplement(), openObligation(), extend(), stop());
    }

    private static ActForm requestSupplement() {
        return ActForm.of(
                Act.REQUEST_SUPPLEMENT,
                "yeu-cau-bo-sung",
                new Said("Yêu cầu bổ sung", "Ask for the papers"),
                scene -> List.of(
                        ActField.defects(scene.papers()),
                        ActField.text("reason", "Lý do", "Reason")
                                .hint(
                                        "In trên Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
                                        "Printed on the citizen's form")
                                .orSays("Xin ghi lý do yêu cầu bổ sung."),
                        ActField.text("lateReason", "Vì sao yêu cầu muộn", "Why so late")
                                .hint(
                                        "Chỉ khi đã quá số ngày được yêu cầu bổ sung kể từ ngày tiếp nhận",
                                        "Only after the days in which papers may be asked for")),
                input -> new Instruction.RequestSupplement(
                        input.defects(), input.text("reason"), input.optional("lateReason")));
    }

    private static ActForm openObligation() {
        return ActForm.of(
                Act.OPEN_OBLIGATION,
                "nghia-vu",
                new Said("Yêu cầu nộp", "Ask for the payment"),
                scene -> List.of(
                        ActField.line("obligation", "Nghĩa vụ tài chính", "What is to be paid")
                                .hint("Như lệ phí trước bạ", "Such as the registration charge")
                                .orSays("Xin ghi nghĩa vụ tài chính phải thực hiện."),
                        ActField.amount("amount", "Số tiền (đồng)", "Amount (VND)")
                                .orSays("Xin ghi số tiền."),
                        ActField.text("note", "Ghi chú", "Note")),
                input -> new Instruction.OpenObligation(
                        input.text("obligation"), input.amount("amount"), input.optional("note")));
    }

    private static ActForm extend() {
        return ActForm.of(
                Act.EXTEND,
                "hen-lai",
                new Said("Xin lỗi và hẹn lại", "Apologise and appoint anew"),
                scene -> List.of(
                        ActField.day("newDueOn", "Ngày hẹn trả mới", "New due day")
                                .orSays("Xin ghi ngày hẹn trả mới."),
                        ActField.select("cause", "Nguyên nhân chậm", "Cause", causes())
                                .orSays("Xin chọn nguyên nhân chậm."),
                        ActField.text("reason", "Lý do", "Reason")
                                .hint("In trên Phiếu xin lỗi và hẹn lại", "Printed on the apology")
                                .orSays("Xin ghi lý do chậm để xin lỗi người nộp hồ sơ.")),
                input -> new Instruction.Extend(
                        input.day("newDueOn"), input.text("reason"), input.choice("cause", LatenessCause.class)));
    }

    private static List<Option> causes() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "– Chọn nguyên nhân –", "– Choose the cause –"));
        options.addAll(ActField.options(LatenessCause.values(), LatenessCause::title, LatenessCause::inEnglish));
        return options;
    }

    private static ActForm stop() {
        return ActForm.of(
                        Act.STOP,
                        "dung",
                        new Said("Dừng giải quyết", "Stop"),
                        scene -> List.of(
                                ActField.text("reason", "Lý do dừng", "Reason")
                                        .orSays("Xin ghi lý do dừng giải quyết."),
                                ActField.line("legalBasis", "Căn cứ pháp lý", "Legal basis")
                                        .hint("Điều, khoản của văn bản", "Article and document")
                                        .orSays("Xin ghi căn cứ pháp lý của việc dừng giải quyết.")),
                        input -> new Instruction.Stop(input.text("reason"), input.text("legalBasis")))
                .warning(
                        "Hồ sơ đã dừng thì kết thúc, không mở lại được.",
                        "A stopped dossier is closed and cannot be opened again.");
    }
}

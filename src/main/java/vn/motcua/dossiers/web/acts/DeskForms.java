package vn.motcua.dossiers.web.acts;

import java.util.List;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.dossiers.Said;

/** The acts at the one-stop desk: before acceptance, handing over, what the citizen brings later, the return. */
final class DeskForms {

    private DeskForms() {}

    static List<ActForm> all() {
        return List.of(
                accept(),
                guide(),
                refuse(),
                handOver(),
                supplementReceived(),
                obligationFulfilled(),
                withdraw(),
                returnResult());
    }

    private static ActForm accept() {
        return ActForm.of(
                Act.ACCEPT,
                "tiep-nhan",
                new Said("Tiếp nhận, cấp Giấy tiếp nhận", "Accept and give the receipt"),
                scene -> List.of(),
                input -> new Instruction.Accept());
    }

    private static ActForm guide() {
        return ActForm.of(
                Act.GUIDE,
                "huong-dan",
                new Said("Hướng dẫn hoàn thiện", "Ask for completion"),
                scene -> List.of(
                        ActField.defects(scene.papers()),
                        ActField.text("reason", "Lý do", "Reason")
                                .hint(
                                        "In trên Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
                                        "Printed on the citizen's form")
                                .orSays("Xin ghi lý do yêu cầu bổ sung.")),
                input -> new Instruction.Guide(input.defects(), input.text("reason")));
    }

    private static ActForm refuse() {
        return ActForm.of(
                        Act.REFUSE,
                        "tu-choi",
                        new Said("Từ chối tiếp nhận", "Refuse"),
                        scene -> List.of(ActField.text("reason", "Lý do từ chối", "Reason for refusing")
                                .hint("Người nộp đọc nội dung này trên Phiếu từ chối", "The citizen reads this")
                                .orSays("Xin ghi lý do từ chối để người nộp hồ sơ biết.")),
                        input -> new Instruction.Refuse(input.text("reason")))
                .warning(
                        "Hồ sơ bị từ chối thì kết thúc tại đây; muốn giải quyết phải nộp hồ sơ mới.",
                        "A refused dossier is closed; it would have to be filed anew.");
    }

    private static ActForm handOver() {
        return ActForm.of(
                Act.HAND_OVER,
                "chuyen",
                new Said("Chuyển giải quyết", "Hand over"),
                scene -> List.of(
                        ActField.select("to", "Chuyển đến", "To", scene.divisions()),
                        ActField.text("note", "Ghi chú", "Note")),
                input -> new Instruction.HandOver(input.optionalUnit("to"), input.optional("note")));
    }

    private static ActForm supplementReceived() {
        return ActForm.of(
                Act.SUPPLEMENT_RECEIVED,
                "nhan-bo-sung",
                new Said("Đã nhận đủ giấy tờ bổ sung", "The missing papers came"),
                scene -> List.of(ActField.text("note", "Ghi chú về giấy tờ đã nhận", "Note on what came")),
                input -> new Instruction.SupplementReceived(input.optional("note")));
    }

    private static ActForm obligationFulfilled() {
        return ActForm.of(
                Act.FULFIL_OBLIGATION,
                "xac-nhan-nghia-vu",
                new Said("Xác nhận đã nộp", "Confirm the payment"),
                scene -> List.of(ActField.line("voucher", "Số chứng từ nộp tiền", "Number of the voucher")
                        .orSays("Xin ghi số chứng từ nộp tiền.")),
                input -> new Instruction.FulfilObligation(input.text("voucher")));
    }

    private static ActForm withdraw() {
        return ActForm.of(
                        Act.WITHDRAW,
                        "rut",
                        new Said("Ghi nhận rút hồ sơ", "Withdraw"),
                        scene -> List.of(ActField.text("reason", "Lý do người nộp xin rút", "The applicant's reason")
                                .orSays("Xin ghi lý do người nộp xin rút.")),
                        input -> new Instruction.Withdraw(input.text("reason")))
                .warning(
                        "Hồ sơ đã rút thì kết thúc; các phần đang nhờ cơ quan khác cũng dừng.",
                        "A withdrawn dossier is closed, with all parts at other agencies.");
    }

    private static ActForm returnResult() {
        return ActForm.of(
                Act.RETURN_RESULT,
                "tra-ket-qua",
                new Said("Trả kết quả", "Return the result"),
                DeskForms::returnFields,
                input -> new Instruction.ReturnResult(
                        input.text("receiver"),
                        input.optional("receiverIdentity"),
                        input.optional("authorisation"),
                        input.choice("manner", ReturnManner.class)));
    }

    private static List<ActField> returnFields(ActScene scene) {
        Applicant applicant = scene.opened().dossier().applicant();
        return List.of(
                ActField.line("receiver", "Họ tên người nhận", "Received by")
                        .initially(applicant.name())
                        .orSays("Xin ghi họ tên người nhận kết quả."),
                ActField.line("receiverIdentity", "Số giấy tờ tùy thân của người nhận", "Identity number")
                        .initially(applicant.identity()),
                ActField.line("authorisation", "Giấy ủy quyền (số, ngày)", "Authorisation (number, date)")
                        .hint("Khi người nhận không phải người nộp hồ sơ", "When somebody else receives it"),
                ActField.radios(
                                "manner",
                                "Phương thức",
                                "Manner",
                                ReturnManner.values(),
                                ReturnManner::title,
                                ReturnManner::inEnglish)
                        .initially(ReturnManner.COUNTER.name())
                        .orSays("Xin chọn phương thức nhận kết quả."));
    }
}

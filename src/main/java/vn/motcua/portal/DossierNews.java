package vn.motcua.portal;

import java.util.Optional;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.DossierActed;
import vn.motcua.dossiers.DossierState;
import vn.motcua.ui.Frame;

/** Loại tin về hồ sơ: of which acts an applicant is told; what officials do among themselves is none of them. */
public enum DossierNews {
    FILED("Đã nộp hồ sơ", "Filed", Weight.WHILE_IT_LASTS),
    ACCEPTED("Đã tiếp nhận hồ sơ", "Accepted", Weight.ALWAYS),
    NOT_ACCEPTED("Không tiếp nhận hồ sơ", "Not accepted", Weight.ALWAYS),
    INTAKE_CORRECTED("Cấp Giấy tiếp nhận mới", "A new receipt", Weight.ALWAYS),
    HANDED_OVER("Đã chuyển cơ quan giải quyết", "Handed over", Weight.SLIGHT),
    SUPPLEMENT_ASKED("Cần bổ sung giấy tờ", "More papers are needed", Weight.WHILE_IT_LASTS),
    SUPPLEMENT_RECEIVED("Đã nhận giấy tờ bổ sung", "The missing papers came", Weight.ALWAYS),
    PAYMENT_ASKED("Cần nộp tiền", "A payment is needed", Weight.WHILE_IT_LASTS),
    PAYMENT_CONFIRMED("Đã xác nhận việc nộp tiền", "The payment was confirmed", Weight.ALWAYS),
    EXTENDED("Xin lỗi và hẹn lại", "An apology and a new day", Weight.ALWAYS),
    DUE_MOVED("Điều chỉnh ngày hẹn", "The due day moved", Weight.ALWAYS),
    RESULT_READY("Đã có kết quả", "The result is ready", Weight.WHILE_IT_LASTS),
    RETURNED("Đã trả kết quả", "The result was returned", Weight.ALWAYS),
    WITHDRAWN("Đã rút hồ sơ", "Withdrawn", Weight.ALWAYS),
    STOPPED("Dừng giải quyết", "Stopped", Weight.ALWAYS);

    /** Mức độ quan trọng. */
    private enum Weight {
        ALWAYS,
        /** What has been overtaken meanwhile is told by what overtook it. */
        WHILE_IT_LASTS,
        /** Worth a letter, not a ring. */
        SLIGHT
    }

    private final String vi;
    private final String en;
    private final Weight weight;

    DossierNews(String vi, String en, Weight weight) {
        this.vi = vi;
        this.en = en;
        this.weight = weight;
    }

    static Optional<DossierNews> of(Act act) {
        return Optional.ofNullable(
                switch (act) {
                    case REGISTER -> FILED;
                    case ACCEPT -> ACCEPTED;
                    case GUIDE, REQUEST_SUPPLEMENT -> SUPPLEMENT_ASKED;
                    case REFUSE -> NOT_ACCEPTED;
                    case CORRECT_INTAKE -> INTAKE_CORRECTED;
                    case HAND_OVER -> HANDED_OVER;
                    case SUPPLEMENT_RECEIVED -> SUPPLEMENT_RECEIVED;
                    case OPEN_OBLIGATION -> PAYMENT_ASKED;
                    case FULFIL_OBLIGATION -> PAYMENT_CONFIRMED;
                    case EXTEND -> EXTENDED;
                    case MOVE_DUE_DATE -> DUE_MOVED;
                    case FINISH -> RESULT_READY;
                    case RETURN_RESULT -> RETURNED;
                    case WITHDRAW -> WITHDRAWN;
                    case STOP -> STOPPED;
                    default -> null;
                });
    }

    /** What a page calls it. */
    public String title(Frame frame) {
        return frame.say(vi, en);
    }

    /** Whether it is worth a ring. */
    boolean rings() {
        return weight != Weight.SLIGHT;
    }

    /** Whether it is still to be told, with the dossier in this state now. */
    boolean holds(DossierActed acted, DossierState now) {
        return weight != Weight.WHILE_IT_LASTS || acted.to() == now;
    }
}

package vn.motcua.dossiers;

import java.util.Locale;
import java.util.Objects;
import vn.motcua.calendar.PauseKind;
import vn.motcua.calendar.Words;

/** Lời dễ hiểu: states, next steps and pauses as one would tell them to a citizen at the counter. */
final class PublicWords {

    private PublicWords() {}

    static Said status(Dossier dossier) {
        return switch (dossier.state()) {
            case REGISTERED -> new Said("Đã nộp, đang chờ kiểm tra giấy tờ", "Filed; the papers are being checked");
            case ACCEPTED -> new Said("Đã tiếp nhận", "Accepted");
            case NOT_ACCEPTED -> new Said("Không được tiếp nhận", "Not accepted");
            case IN_PROGRESS -> new Said("Đang giải quyết", "Being solved");
            case SUPPLEMENT_ASKED -> new Said("Chờ anh/chị bổ sung giấy tờ", "Waiting for papers from you");
            case OBLIGATION_OPEN -> new Said("Chờ anh/chị nộp tiền", "Waiting for your payment");
            case WITHDRAWN -> new Said("Đã rút theo yêu cầu của người nộp", "Withdrawn at the applicant's request");
            case STOPPED -> new Said("Đã dừng giải quyết", "Stopped");
            case FINISHED -> finished(dossier);
            case RETURNED -> new Said("Đã trả kết quả", "The result has been returned");
        };
    }

    private static Said finished(Dossier dossier) {
        return dossier.progress().outcome() == Outcome.REFUSED
                ? new Said("Không đủ điều kiện; có văn bản trả lời", "Refused; a written answer is ready")
                : new Said("Đã có kết quả, mời đến nhận", "The result is ready for you");
    }

    static Said next(Dossier dossier, String desk) {
        return switch (dossier.state()) {
            case REGISTERED ->
                new Said(
                        desk + " đang kiểm tra giấy tờ. Anh/chị chưa phải làm gì.",
                        desk + " is checking the papers. You need not do anything yet.");
            case ACCEPTED, IN_PROGRESS ->
                new Said(
                        "Anh/chị chưa phải làm gì. Đến ngày hẹn, mang Giấy tiếp nhận đến " + desk + " để nhận kết quả.",
                        "You need not do anything. On the day, bring the receipt to " + desk + " for the result.");
            case SUPPLEMENT_ASKED ->
                new Said(
                        "Mang đến " + desk + " những giấy tờ dưới đây, tất cả trong một lần.",
                        "Bring to " + desk + " what is listed here, all at once.");
            case OBLIGATION_OPEN ->
                new Said(
                        "Nộp khoản tiền dưới đây, rồi mang chứng từ đến " + desk + ".",
                        "Pay what is listed here, then bring the voucher to " + desk + ".");
            case FINISHED ->
                new Said(
                        "Mang Giấy tiếp nhận và giấy tờ tùy thân đến " + desk
                                + ". Nhờ người khác đi thay thì mang thêm giấy ủy quyền.",
                        "Bring the receipt and your identity paper to " + desk
                                + ". Somebody who goes for you needs an authorisation too.");
            case RETURNED -> new Said("Không còn việc gì phải làm.", "Nothing is left to do.");
            case NOT_ACCEPTED, WITHDRAWN, STOPPED ->
                new Said(
                        "Hồ sơ đã kết thúc. Cần hỏi thêm, xin đến " + desk + ".",
                        "The dossier is closed. If you have questions, go to " + desk + ".");
        };
    }

    static Said pause(Dossier dossier) {
        String since = Words.moment(Objects.requireNonNull(dossier.times().pausedSince()));
        return dossier.times().pauseKind() == PauseKind.SUPPLEMENT
                ? new Said(
                        "Tạm dừng từ " + since
                                + " vì chờ anh/chị bổ sung giấy tờ. Khi nộp đủ, thời hạn tính lại từ đầu và có ngày hẹn mới.",
                        "Paused since " + since
                                + " for the papers that you bring. Then the term starts anew with a new due day.")
                : new Said(
                        "Tạm dừng từ " + since
                                + " vì chờ anh/chị nộp tiền. Khi nộp xong, thời hạn tính tiếp và ngày hẹn lùi tương ứng.",
                        "Paused since " + since
                                + " for your payment. Then the term goes on and the due day moves along.");
    }

    static Said done(boolean late) {
        return late
                ? new Said("có kết quả sau ngày hẹn", "ready after the due day")
                : new Said("có kết quả đúng hẹn", "ready in time");
    }

    static Said defect(Defect defect) {
        return new Said(
                defect.paper() + ": " + lower(defect.kind().title()) + ". " + defect.what(),
                defect.paper() + ": " + english(defect.kind()) + ". " + defect.what());
    }

    private static String english(Defect.Kind kind) {
        return switch (kind) {
            case MISSING -> "missing";
            case WRONG -> "not right";
            case EXPIRED -> "expired";
            case UNCERTIFIED -> "not certified";
            case OTHER -> "other";
        };
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}

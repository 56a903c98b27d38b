package vn.motcua.operations;

import java.time.Duration;
import vn.motcua.notifications.Outbox;
import vn.motcua.ui.Html;

/** Tin nhắn cho người dân: what waits to be sent, and what could not be sent. */
final class MessageLines {

    private static final int HALF_AN_HOUR = 1_800;
    private static final int SIX_HOURS = 21_600;

    private MessageLines() {}

    static Line due(Outbox.Queue queue) {
        Duration oldest = queue.oldest() == null ? Duration.ZERO : queue.oldest();
        Words since = Words.of(oldest);
        Words value = new Words(
                Html.number(queue.due()) + " đến lượt; " + Html.number(queue.failing()) + " đang thử lại",
                Html.number(queue.due()) + " due; " + Html.number(queue.failing()) + " tried again");
        return Line.of(
                new Words("Tin nhắn chờ gửi", "Messages that wait to be sent"),
                queue.due() == 0 ? value : value.and("; cũ nhất chờ " + since.vi(), "; the oldest for " + since.en()),
                Light.by(oldest.toSeconds(), HALF_AN_HOUR, SIX_HOURS)
                        .worse(Light.by(queue.failing(), 1, Double.MAX_VALUE)),
                new Words(
                        "Máy chủ thư hay cổng nhắn tin không nhận: tìm “could not be sent” trong nhật ký máy chủ; xem lại "
                                + "MOTCUA_MAIL_…, MOTCUA_SMS_…, MOTCUA_APP_…. Hệ thống tự thử lại.",
                        "The mail server or the gateway does not take them: look for “could not be sent” in the log, check "
                                + "MOTCUA_MAIL_…, MOTCUA_SMS_…, MOTCUA_APP_…. They are tried again."));
    }

    static Line dead(Outbox.Queue queue) {
        return Line.of(
                new Words("Tin nhắn không gửi được", "Messages given up"),
                Words.same(Html.number(queue.dead())),
                // a wrong address is no fault of the machine
                Light.by(queue.dead(), 1, Double.MAX_VALUE),
                new Words(
                        "Xem danh sách “Tin nhắn không gửi được”: sửa nguyên nhân rồi “Gửi lại”; địa chỉ sai thì “Bỏ qua”.",
                        "See the list of messages that could not be sent: mend the cause and retry, or dismiss wrong addresses."));
    }
}

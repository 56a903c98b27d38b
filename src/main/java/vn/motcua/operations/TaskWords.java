package vn.motcua.operations;

import java.util.Map;

/** Tên việc định kỳ: what the recurring tasks are called. */
final class TaskWords {

    private static final Map<String, Words> NAMES = Map.of(
            "remind-of-late-parts",
            new Words("Nhắc cơ quan phối hợp trả lời muộn", "Remind agencies of late answers"),
            "move-due-dates",
            new Words("Dịch ngày hẹn sau khi đổi lịch", "Move due dates after a change of the calendar"),
            "check-histories",
            new Words("Kiểm tra chuỗi lịch sử hằng đêm", "Check all histories every night"),
            "forget-old-messages",
            new Words("Xóa tin nhắn đã gửi quá một năm", "Forget messages sent more than a year ago"));

    private TaskWords() {}

    /** One that has no name yet is called as in the log. */
    static Words of(String task) {
        return NAMES.getOrDefault(task, Words.same(task));
    }
}

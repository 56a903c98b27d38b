package vn.motcua.operations;

import java.time.Duration;
import java.util.List;
import vn.motcua.dossiers.Deliveries;
import vn.motcua.dossiers.OpenDossiers;
import vn.motcua.ui.Html;

/** Công việc: what waits, what failed, and whether the recurring work is done. */
final class WorkLines {

    private WorkLines() {}

    static List<Line> of(Readings.Reading now) {
        return List.of(
                open(now.open()),
                waiting(now.queue()),
                failing(now.queue()),
                dead(now.queue()),
                MessageLines.due(now.messages()),
                MessageLines.dead(now.messages()),
                tasks(now.tasks()));
    }

    private static Line open(List<OpenDossiers.Count> counts) {
        long late = counts.stream().mapToLong(OpenDossiers.Count::late).sum();
        long all = late
                + counts.stream()
                        .mapToLong(count -> count.running() + count.still())
                        .sum();
        // lateness is the leaders' matter, not the machine's
        return Line.good(
                new Words("Hồ sơ đang mở toàn tỉnh", "Open dossiers of the province"),
                new Words(
                        Html.number(all) + ", trong đó quá hạn " + Html.number(late),
                        Html.number(all) + ", of them late " + Html.number(late)));
    }

    private static Line waiting(Deliveries.Queue queue) {
        Duration oldest = queue.oldest() == null ? Duration.ZERO : queue.oldest();
        Words value = Words.same(Html.number(queue.waiting()));
        Words since = Words.of(oldest);
        return Line.of(
                new Words("Sự kiện chờ thông báo", "Acts that wait to be announced"),
                queue.waiting() == 0
                        ? value
                        : value.and("; cũ nhất chờ " + since.vi(), "; the oldest for " + since.en()),
                Light.by(oldest.toSeconds(), 60, 600),
                new Words(
                        "Xem tiến trình nào đang chạy ở dưới và tìm “could not be told” trong nhật ký máy chủ; nếu không có "
                                + "tiến trình nào thông báo, khởi động lại một máy chủ.",
                        "See below which processes run, look for “could not be told” in the log; restart a node if none announces."));
    }

    private static Line failing(Deliveries.Queue queue) {
        return Line.of(
                new Words("Thông báo lỗi, đang tự thử lại", "Deliveries that failed and are tried again"),
                Words.same(Html.number(queue.failing())),
                Light.by(queue.failing(), 1, 1000),
                new Words(
                        "Chưa phải làm gì: hệ thống tự thử lại, mỗi lần chờ lâu gấp đôi.",
                        "Nothing yet: they are tried again, each time after twice as long."));
    }

    private static Line dead(Deliveries.Queue queue) {
        return Line.of(
                new Words("Thông báo không gửi được", "Deliveries given up"),
                Words.same(Html.number(queue.dead())),
                Light.by(queue.dead(), 1, 1),
                new Words(
                        "Sửa nguyên nhân, rồi bấm “Gửi lại” ở danh sách dưới; việc không còn cần thì “Bỏ qua”.",
                        "Mend the cause, then press “Retry” in the list below, or “Dismiss” what nobody needs any more."));
    }

    private static Line tasks(List<OperationsQueries.Task> tasks) {
        long failing = tasks.stream().filter(task -> task.failures() > 0).count();
        Duration latest = tasks.stream()
                .filter(task -> !task.running())
                .map(OperationsQueries.Task::late)
                .filter(Duration::isPositive)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        Light light = Light.by(latest.toSeconds(), 300, 1800).worse(Light.by(failing, 1, 1000));
        return Line.of(
                new Words("Việc định kỳ", "Recurring work"),
                new Words(
                        tasks.size() + " việc; " + failing + " đang lỗi; trễ nhất "
                                + Words.of(latest).vi(),
                        tasks.size() + " tasks; " + failing + " failing; at most late "
                                + Words.of(latest).en()),
                light,
                new Words(
                        "Xem bảng “Việc định kỳ”; lỗi ghi trong nhật ký máy chủ theo tên việc. Trễ mà không lỗi: không có "
                                + "tiến trình nào chạy việc định kỳ.",
                        "See the table of recurring work; the log tells the error by the name of the task. Late without "
                                + "errors: no process does it."));
    }

    static Light light(OperationsQueries.Task task) {
        Light byTime = task.running() ? Light.GOOD : Light.by(task.late().toSeconds(), 300, 1800);
        return byTime.worse(Light.by(task.failures(), 1, 10));
    }
}

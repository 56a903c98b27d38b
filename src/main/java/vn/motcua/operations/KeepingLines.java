package vn.motcua.operations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.ui.Html;

/** Gìn giữ: backups, their rehearsals, the continuous archive, and whether every history is still what was recorded. */
final class KeepingLines {

    private KeepingLines() {}

    /** @param demo a training province may live without backups */
    static List<Line> of(Readings.Reading now, boolean demo) {
        List<Line> lines = new ArrayList<>();
        lines.add(backup(now.backups(), demo));
        lines.add(rehearsal(now.backups()));
        if (now.backups().archive() != null) {
            lines.add(archive(now.backups()));
        }
        lines.add(chain(now.chain()));
        return lines;
    }

    private static Line backup(OperationsQueries.Backups backups, boolean demo) {
        Words what = new Words("Bản sao lưu gần nhất", "Last backup");
        Words advice = new Words(
                "Chạy ./run backup và đặt lịch chạy hằng đêm.", "Run ./run backup, and every night from now on.");
        Duration age = backups.age();
        if (age == null) {
            return new Line(what, new Words("chưa có", "none yet"), demo ? Light.ATTENTION : Light.AT_ONCE, advice);
        }
        return Line.of(
                what,
                new Words("cách đây ", "")
                        .and(Words.of(age))
                        .and(", ", " ago, ")
                        .and(Words.bytes(backups.bytes())),
                Light.by(age.toHours(), 26, 72),
                advice);
    }

    private static Line rehearsal(OperationsQueries.Backups backups) {
        Words what = new Words("Lần tập khôi phục gần nhất", "Last trial restore");
        Duration age = backups.rehearsalAge();
        if (age == null) {
            return new Line(
                    what,
                    new Words("chưa có", "none yet"),
                    Light.ATTENTION,
                    new Words(
                            "Bản sao lưu chưa từng khôi phục thử thì chưa chắc dùng được: chạy ./run rehearse.",
                            "A backup that was never restored is a hope: ./run rehearse."));
        }
        String trouble = backups.rehearsalTrouble();
        Words ago = new Words("cách đây ", "").and(Words.of(age)).and("", " ago");
        return Line.of(
                what,
                trouble == null ? ago.and(", trọn vẹn", ", whole") : ago.and(": " + trouble, ": " + trouble),
                trouble != null ? Light.AT_ONCE : Light.by(age.toDays(), 35, 10_000),
                trouble != null
                        ? new Words(
                                "Sao lưu lại ngay, rồi tập khôi phục bản mới.",
                                "Back up anew at once and rehearse that one.")
                        : new Words("Tập khôi phục ít nhất mỗi tháng một lần.", "Rehearse at least once a month."));
    }

    private static Line archive(OperationsQueries.Backups backups) {
        String trouble = backups.archivingTrouble();
        return Line.of(
                new Words("Lưu liên tục nhật ký ghi (WAL)", "Continuous archive (WAL)"),
                trouble == null ? new Words("theo kịp", "keeps up") : Words.same(trouble),
                trouble == null ? Light.GOOD : Light.AT_ONCE,
                new Words(
                        "Xem thư mục lưu còn chỗ và ghi được không; chưa lưu được thì việc vừa làm chưa nằm trong bản sao nào.",
                        "See whether its folder has room and can be written; what is done now is in no backup yet."));
    }

    private static Line chain(Optional<ChainCheck> last) {
        Words what = new Words("Kiểm tra chuỗi lịch sử hồ sơ", "Check of all histories");
        if (last.isEmpty()) {
            return new Line(
                    what,
                    new Words("chưa kiểm tra lần nào", "never checked"),
                    Light.ATTENTION,
                    new Words(
                            "Bấm “Kiểm tra ngay” ở dưới; sau đó hệ thống tự kiểm tra mỗi đêm.",
                            "Press “Check now” below; later it is done every night."));
        }
        ChainCheck check = last.get();
        Words ago = new Words("cách đây ", "").and(Words.of(check.age())).and("", " ago");
        if (check.brokenAt() != null) {
            return new Line(
                    what,
                    ago.and(": ĐỨT tại " + check.brokenAt(), ": BROKEN at " + check.brokenAt()),
                    Light.AT_ONCE,
                    new Words(
                            "Dừng mọi thay đổi, so với bản sao lưu gần nhất còn nguyên vẹn, báo người phụ trách an toàn thông tin.",
                            "Stop changing things, compare with the last backup that held, tell whoever is responsible for security."));
        }
        if (check.trouble() != null) {
            return new Line(
                    what,
                    ago.and(": không xong (" + check.trouble() + ")", ": not finished (" + check.trouble() + ")"),
                    Light.ATTENTION,
                    new Words("Bấm “Kiểm tra ngay”.", "Press “Check now”."));
        }
        return Line.of(
                what,
                ago.and(
                        ": nguyên vẹn, " + Html.number(check.events()) + " sự kiện của " + Html.number(check.dossiers())
                                + " hồ sơ",
                        ": whole, " + Html.number(check.events()) + " events of " + Html.number(check.dossiers())
                                + " dossiers"),
                Light.by(check.age().toHours(), 36, 24 * 14),
                new Words(
                        "Việc kiểm tra hằng đêm không chạy: xem “Việc định kỳ”.",
                        "The nightly check did not run: see recurring work."));
    }
}

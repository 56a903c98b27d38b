package vn.motcua.operations;

import com.zaxxer.hikari.HikariPoolMXBean;
import java.util.List;
import java.util.Optional;
import vn.motcua.ui.Html;

/** Cơ sở dữ liệu: its size, its transactions and connections, its standbys, its clock. */
final class DatabaseLines {

    private DatabaseLines() {}

    static List<Line> of(Readings.Reading now, Optional<HikariPoolMXBean> pool, int most) {
        OperationsQueries.Database database = now.database();
        return List.of(
                Line.good(new Words("Dung lượng cơ sở dữ liệu", "Size of the database"), Words.bytes(database.bytes())),
                durable(database),
                oldest(database),
                connections(database),
                pool(pool, most),
                standbys(database),
                skew(now));
    }

    private static Line durable(OperationsQueries.Database database) {
        return Line.of(
                new Words("Việc đã ghi còn nguyên khi mất điện", "What was recorded survives a power cut"),
                database.durable() ? new Words("có", "yes") : new Words("KHÔNG", "NO"),
                database.durable() ? Light.GOOD : Light.AT_ONCE,
                new Words(
                        "Bật fsync và synchronous_commit của PostgreSQL.",
                        "Switch on fsync and synchronous_commit of PostgreSQL."));
    }

    private static Line oldest(OperationsQueries.Database database) {
        return Line.of(
                new Words("Giao dịch mở lâu nhất", "Oldest open transaction"),
                Words.of(database.oldestTransaction()),
                Light.by(database.oldestTransaction().toSeconds(), 600, 3600),
                new Words(
                        "Tìm nó trong pg_stat_activity; sao lưu và kiểm tra chuỗi có thể chạy lâu, còn lại thì kết thúc nó.",
                        "Look for it in pg_stat_activity; backups and chain checks may take long, end anything else."));
    }

    private static Line connections(OperationsQueries.Database database) {
        return Line.of(
                new Words("Kết nối của PostgreSQL", "Connections of PostgreSQL"),
                Words.same(database.connections() + " / " + database.mostConnections()),
                Light.by(1.0 * database.connections() / database.mostConnections(), 0.8, 0.95),
                new Words(
                        "Tăng max_connections hoặc bớt tiến trình.", "Raise max_connections or run fewer processes."));
    }

    private static Line pool(Optional<HikariPoolMXBean> pool, int most) {
        int waiting = pool.map(HikariPoolMXBean::getThreadsAwaitingConnection).orElse(0);
        int active = pool.map(HikariPoolMXBean::getActiveConnections).orElse(0);
        return Line.of(
                new Words("Kết nối tiến trình này đang dùng", "Connections in use by this process"),
                new Words(
                        active + " / " + most + "; đang chờ " + waiting,
                        active + " / " + most + "; waiting " + waiting),
                Light.by(waiting, 1, 50),
                new Words(
                        "Xem “Câu lệnh chậm”; nếu kéo dài, thêm máy chủ.",
                        "See the slow statements; if it lasts, add a node."));
    }

    private static Line standbys(OperationsQueries.Database database) {
        int all = database.standbys();
        int synchronous = database.synchronous();
        return Line.good(
                new Words("Máy dự phòng", "Standbys"),
                all == 0
                        ? new Words("không cấu hình", "none configured")
                        : new Words(
                                all + " đang theo, " + synchronous + " đồng bộ",
                                all + " follow, " + synchronous + " synchronous"));
    }

    private static Line skew(Readings.Reading now) {
        return Line.of(
                new Words("Lệch giờ giữa máy chủ và cơ sở dữ liệu", "Clocks of node and database differ by"),
                Words.same(Html.number(Math.abs(now.skew().toMillis())) + " ms"),
                Light.by(Math.abs(now.skew().toMillis()), 2_000, 30_000),
                new Words("Chỉnh đồng hồ cả hai máy theo NTP.", "Set both by NTP."));
    }
}

package vn.motcua.operations;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.ui.Html;

/** Máy chủ: disk, memory, certificates, clock and versions of the process that answers. */
@Component
class MachineLines {

    private static final double LITTLE = 0.85;
    private static final double NOTHING_LEFT = 0.95;

    private final Certificates certificates;
    private final Clock clock;
    private final Path data;
    private final boolean demo;

    MachineLines(
            Certificates certificates,
            Clock clock,
            @Value("${motcua.data:data}") String data,
            @Value("${motcua.demo:false}") boolean demo) {
        this.certificates = certificates;
        this.clock = clock;
        this.data = Path.of(data);
        this.demo = demo;
    }

    List<Line> of(Readings.Reading now) {
        List<Line> lines = new ArrayList<>();
        lines.add(nodes(now.nodes()));
        lines.add(disk(new Words("Đĩa của thư mục dữ liệu", "Disk of the data folder"), data));
        lines.add(disk(new Words("Đĩa của kho tệp", "Disk of the archive of files"), data.resolve("files")));
        String archive = now.backups().archive();
        if (archive != null) {
            lines.add(disk(
                    new Words("Đĩa của kho sao lưu liên tục", "Disk of the continuous archive"), Path.of(archive)));
        }
        lines.add(disk(new Words("Đĩa tạm", "Temporary disk"), Path.of(System.getProperty("java.io.tmpdir"))));
        lines.add(memory());
        lines.addAll(certificates());
        lines.add(clock());
        lines.add(versions(now.database()));
        return lines;
    }

    private static Line nodes(List<NodeStore.Node> nodes) {
        long living = nodes.stream().filter(NodeStore.Node::lives).count();
        long killed = nodes.stream().filter(NodeStore.Node::wasKilled).count();
        return Line.of(
                new Words("Tiến trình", "Processes"),
                new Words(
                        living + " đang chạy; " + killed + " bị dừng đột ngột trong 7 ngày",
                        living + " running; " + killed + " ended without saying so within 7 days"),
                Light.by(killed, 1, 5),
                new Words(
                        "Xem nhật ký máy lúc nó dừng: thiếu bộ nhớ (OOM), mất điện, hay bị kill.",
                        "See the machine's log of that moment: out of memory, power cut, or killed."));
    }

    private static Line disk(Words what, Path place) {
        Path there = Files.exists(place) ? place : place.toAbsolutePath().getParent();
        try {
            FileStore store = Files.getFileStore(there);
            long free = store.getUsableSpace();
            double used = 1 - 1.0 * free / Math.max(1, store.getTotalSpace());
            String percent = Math.round((1 - used) * 100) + " %";
            return Line.of(
                    what,
                    new Words("còn trống ", "free ")
                            .and(Words.bytes(free))
                            .and(" (" + percent + ")", " (" + percent + ")"),
                    Light.by(used, LITTLE, NOTHING_LEFT),
                    new Words(
                            "Thêm đĩa hoặc dọn tệp khác; đầy đĩa thì không ghi được hồ sơ.",
                            "Add disk or clear away other files; nothing is recorded on a full disk."));
        } catch (IOException e) {
            return new Line(
                    what,
                    new Words("không đọc được", "cannot be read"),
                    Light.ATTENTION,
                    new Words("Kiểm tra quyền của thư mục " + there + ".", "See the rights of " + there + "."));
        }
    }

    private static Line memory() {
        Runtime runtime = Runtime.getRuntime();
        long used = runtime.totalMemory() - runtime.freeMemory();
        return Line.of(
                new Words("Bộ nhớ Java", "Memory of Java"),
                Words.bytes(used).and(" / ", " / ").and(Words.bytes(runtime.maxMemory())),
                Light.by(1.0 * used / runtime.maxMemory(), 0.95, 1.1),
                new Words("Tăng -Xmx trong MOTCUA_JAVA_OPTIONS.", "Raise -Xmx in MOTCUA_JAVA_OPTIONS."));
    }

    private List<Line> certificates() {
        List<Certificates.Ending> configured = certificates.configured();
        Words what = new Words("Chứng thư số", "Certificates");
        if (configured.isEmpty()) {
            return List.of(Line.good(
                    what,
                    new Words(
                            "không cấu hình ở đây; nếu có máy chủ trung gian (proxy) giữ TLS thì xem ở đó",
                            "none configured here; a proxy that holds TLS has its own")));
        }
        return configured.stream().map(ending -> certificate(what, ending)).toList();
    }

    private static Line certificate(Words what, Certificates.Ending ending) {
        Words advice =
                new Words("Gia hạn và thay kho khóa rồi khởi động lại.", "Renew it, replace the key store, restart.");
        if (!ending.readable()) {
            return new Line(
                    what, new Words("kho khóa không đọc được", "the key store cannot be read"), Light.AT_ONCE, advice);
        }
        long days = ending.left().toDays();
        return Line.of(
                what,
                new Words(ending.what() + ": còn " + days + " ngày", ending.what() + ": " + days + " days left"),
                Light.by(-days, -30, -7),
                advice);
    }

    private Line clock() {
        String machine = Html.moment(MachineTime.now());
        return Line.good(
                new Words("Đồng hồ", "Clock"),
                demo
                        ? new Words(
                                "tập huấn: " + Html.moment(clock.instant()) + " (giờ thật " + machine + ")",
                                "training: " + Html.moment(clock.instant()) + " (real time " + machine + ")")
                        : Words.same(machine));
    }

    private static Line versions(OperationsQueries.Database database) {
        return Line.good(
                new Words("Phiên bản", "Versions"),
                Words.same(String.format(
                        Locale.ROOT,
                        "Một Cửa %s, Java %s, PostgreSQL %s, schema %s",
                        Versions.platform(),
                        Runtime.version().feature() + "." + Runtime.version().interim() + "."
                                + Runtime.version().update(),
                        database.version(),
                        database.schemaVersion())));
    }
}

package vn.motcua.bench.scale;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.bench.Bench;
import vn.motcua.bench.Goals;
import vn.motcua.bench.Machine;
import vn.motcua.bench.Options;
import vn.motcua.bench.Percentiles;
import vn.motcua.bench.Table;

/**
 * {@code ./run bench scale}: officials' screens and reports at three real years, at a tenth and at ten times of them. What
 * was loaded stays in the bench's data folder and is used again.
 */
public final class ScaleBench implements Bench {

    private static final int REAL = 895_088;
    private static final int OPEN = 4_000;
    private static final int TIMES = 400;
    private static final int MANY = 16;
    private static final int TEN = 10;
    private static final double LONG_MILLIS = 100;

    @Override
    public String what() {
        return "officials' screens and reports at three years of a province, a tenth of it, and ten times";
    }

    @Override
    public Set<String> options() {
        return Set.of("dossiers", "data", "volumes");
    }

    private record Measured(Question question, Percentiles query, Percentiles one, Percentiles many) {}

    @Override
    public boolean run(Options options) {
        int dossiers = options.number("dossiers", options.isShort() ? 600 : REAL);
        Path data = Path.of(options.text(
                "data", options.isShort() ? temporary() : System.getProperty("motcua.home", ".") + "/bench/data"));
        String volumes = options.text("volumes", options.isShort() ? "one" : "tenth,one,ten");
        int open = options.isShort() ? 150 : OPEN;
        int times = options.isShort() ? 5 : TIMES;
        Path whole = data.resolve("scale-" + dossiers);
        Map<String, List<Measured>> found = new LinkedHashMap<>();
        if (volumes.contains("tenth")) {
            int tenth = Math.max(1, dossiers / TEN);
            try (Volume volume = Volume.of(data.resolve("scale-" + tenth), tenth, open)) {
                found.put("a tenth", measured("a tenth", volume, times, Long.MAX_VALUE));
            }
        }
        long histories;
        try (Volume volume = Volume.of(whole, dossiers, open)) {
            histories = volume.server().number("select max(id) from dossiers.dossier");
            found.put("one", measured("one", volume, times, Long.MAX_VALUE));
        }
        if (volumes.contains("ten,") || volumes.endsWith("ten")) {
            try (Volume volume = Volume.times(data.resolve("scale-" + (long) dossiers * TEN), whole, TEN)) {
                found.put("ten", measured("ten times", volume, times, histories));
            }
        }
        BareCopy copy = BareCopy.measured(Math.max(1, dossiers / TEN));
        print(found, copy);
        return judged(found, copy);
    }

    private static String temporary() {
        try {
            return java.nio.file.Files.createTempDirectory("motcua-scale").toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("no temporary folder", e);
        }
    }

    private static List<Measured> measured(String name, Volume volume, int times, long histories) {
        System.out.println(Machine.description(
                "PostgreSQL " + volume.server().texts("show server_version").getFirst()));
        System.out.printf(
                "%s: %,d dossiers, %,d of them open, database %.1f GB%n%n",
                name,
                volume.server().number("select count(*) from dossiers.dossier"),
                volume.server().number("select count(*) from dossiers.dossier where state in (1, 2, 4, 5, 6, 9)"),
                volume.server().number("select pg_database_size(current_database())") / 1e9);
        Runs runs = new Runs(volume.platform().port(), times);
        List<Measured> found = new ArrayList<>();
        for (Question question : new Questions(volume, histories).all()) {
            System.err.println("  " + question.name());
            Percentiles query = runs.atQuery(question);
            boolean isLong = query.millis(50) > LONG_MILLIS;
            found.add(new Measured(
                    question, query, runs.overHttp(question, 1, isLong), runs.overHttp(question, MANY, isLong)));
        }
        System.out.printf("%,d requests of 16 clients were turned away with 503%n%n", runs.turnedAway());
        return found;
    }

    private static void print(Map<String, List<Measured>> found, BareCopy copy) {
        found.forEach((name, all) -> {
            Table table = new Table(
                    name + ": milliseconds",
                    "query p50",
                    "p95",
                    "p99",
                    "HTTP 1 client p50",
                    "p95",
                    "p99",
                    "16 clients p50",
                    "p95",
                    "p99");
            all.forEach(each -> table.row(
                    each.question().name(),
                    each.query().millis(50),
                    each.query().millis(95),
                    each.query().millis(99),
                    each.one().millis(50),
                    each.one().millis(95),
                    each.one().millis(99),
                    each.many().millis(50),
                    each.many().millis(95),
                    each.many().millis(99)));
            System.out.println(table);
        });
        System.out.println(new Table("load of " + copy.dossiers() + " dossiers", "seconds", "dossiers/s")
                .row("the bulk path", copy.bulkSeconds(), copy.dossiers() / copy.bulkSeconds())
                .row("bare COPY of the same rows", copy.copySeconds(), copy.dossiers() / copy.copySeconds()));
    }

    private static boolean judged(Map<String, List<Measured>> found, BareCopy copy) {
        Goals goals = new Goals();
        List<Measured> one = found.get("one");
        for (Measured each : one) {
            if (each.question().screen()) {
                goals.atMost(
                        each.question().name() + ": query p50", 10, each.query().millis(50), " ms");
                goals.atMost(
                        each.question().name() + ": query p99", 40, each.query().millis(99), " ms");
                goals.atMost(
                        each.question().name() + ": HTTP p50", 25, each.one().millis(50), " ms");
            }
        }
        goals.atMost(
                "report of three years: query p50", 1_000, one.getLast().query().millis(50), " ms");
        List<Measured> ten = found.getOrDefault("ten", List.of());
        for (int i = 0; i < ten.size(); i++) {
            if (ten.get(i).question().screen()) {
                goals.atMost(
                        ten.get(i).question().name() + ": ten times the volume, slower by",
                        1.2,
                        ten.get(i).query().millis(50) / one.get(i).query().millis(50),
                        " times");
            }
        }
        goals.atLeast("bulk load beside a bare COPY", 0.5, copy.ratio(), "");
        System.out.println(goals);
        return goals.allMet();
    }
}

package vn.motcua.bench.scale;

import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.motcua.bench.Bench;
import vn.motcua.bench.Goals;
import vn.motcua.bench.KeepAlive;
import vn.motcua.bench.Machine;
import vn.motcua.bench.Options;
import vn.motcua.bench.Table;

/** {@code ./run bench start}: how soon {@code ./run} is ready on an existing database, and how much memory it takes. */
public final class StartBench implements Bench {

    private static final int STARTS = 5;
    private static final int CLIENTS = 8;
    private static final int REQUESTS = 400;
    private static final int REST_MILLIS = 10_000;
    private static final double READY_SECONDS = 5;
    private static final double MEGABYTES = 600;

    @Override
    public String what() {
        return "warm start to Ready, memory at rest and under load";
    }

    @Override
    public Set<String> options() {
        return Set.of("starts");
    }

    @Override
    public boolean run(Options options) {
        int starts = options.number("starts", options.isShort() ? 1 : STARTS);
        try (Installation installation = Installation.begin(!options.isShort())) {
            double[] seconds = new double[starts];
            for (int i = 0; i < starts; i++) {
                installation.stop();
                seconds[i] = installation.start();
            }
            pause(options.isShort() ? 500 : REST_MILLIS);
            Installation.Memory rest = installation.memory();
            visit(installation.port(), options.isShort() ? 2 : REQUESTS);
            Installation.Memory load = installation.memory();
            System.out.println(Machine.description("embedded PostgreSQL"));
            System.out.println(new Table("megabytes (PSS: shared pages counted once)", "Java", "PostgreSQL", "both")
                    .row("at rest", rest.java(), rest.postgres(), rest.both())
                    .row("after load", load.java(), load.postgres(), load.both()));
            Arrays.sort(seconds);
            Goals goals = new Goals();
            goals.atMost("warm start to Ready, median of " + starts, READY_SECONDS, seconds[starts / 2], " s");
            goals.atMost("memory of both at rest", MEGABYTES, rest.both(), " MB");
            System.out.println(goals);
            return goals.allMet();
        }
    }

    private static void visit(int port, int each) {
        try (ExecutorService visitors = Executors.newFixedThreadPool(CLIENTS)) {
            IntStream.range(0, CLIENTS)
                    .forEach(client -> visitors.submit(() -> {
                        try (KeepAlive connection = new KeepAlive(port)) {
                            for (int i = 0; i < each; i++) {
                                connection.get(i % 2 == 0 ? "/" : "/thu-tuc?tim=khai+sinh", "");
                            }
                        }
                    }));
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.motcua.bench.engines;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.bench.Bench;
import vn.motcua.bench.Goals;
import vn.motcua.bench.Machine;
import vn.motcua.bench.Options;
import vn.motcua.bench.Platform;
import vn.motcua.bench.Postgres;
import vn.motcua.bench.Table;

/**
 * {@code ./run bench engines}: the same work by the platform (in process and over HTTP), by two workflow engines, and by
 * hand over JDBC, all on one PostgreSQL in one run. docs/performance.md says what is compared and how.
 */
public final class EnginesBench implements Bench {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);

    /** The number of clients that the goals speak of. */
    private static final int GOALS_AT = 8;

    /** One token may call the API a hundred times a second for long; here each acts as fast as the machine lets it. */
    private static final Map<String, Object> NO_LIMIT = Map.of("motcua.limits.token", "100000000/1s");

    @Override
    public String what() {
        return "the platform's acts against Flowable, Operaton and raw JDBC";
    }

    @Override
    public Set<String> options() {
        return Set.of("seconds", "rounds", "warm-up", "only");
    }

    @Override
    public boolean run(Options options) {
        boolean brief = options.isShort();
        int rounds = options.number("rounds", brief ? 1 : 3);
        double seconds = options.number("seconds", brief ? 1 : 3) * (brief ? 0.2 : 1);
        double warm = options.number("warm-up", brief ? 1 : 10) * (brief ? 0.1 : 1);
        List<Integer> clients = brief ? List.of(GOALS_AT) : CLIENTS;
        String only = options.text("only", "");
        try (Postgres postgres = Postgres.start(settings(only));
                Platform platform = Platform.on(postgres.database(OutboxOf.DATABASE), NO_LIMIT);
                Field field = Field.on(postgres, platform)) {
            System.out.println(Machine.description(postgres.version()) + "\n");
            Results results = new Contest(postgres, field.only(only), seconds).run(rounds, clients, warm);
            if (!only.isEmpty()) {
                // somebody looks for what holds one of them back; progress has said the rest
                field.only(only).forEach(contender -> System.out.println(postgres.longest(contender.database())));
                return true;
            }
            clients.forEach(count -> System.out.println(table(field, results, count)));
            if (brief) {
                System.out.println("A smoke run: nothing above is claimed.");
                return true;
            }
            System.out.println(ratios(field, results));
            Goals goals = goals(field, results);
            System.out.println(goals);
            return goals.allMet();
        }
    }

    /** Places for all pools at once; for whoever looks closer also how often a statement was planned anew. */
    private static Map<String, String> settings(String only) {
        return only.isEmpty()
                ? Map.of("max_connections", "200")
                : Map.of("max_connections", "200", "pg_stat_statements.track_planning", "on");
    }

    private static Table table(Field field, Results results, int clients) {
        Table table = new Table(
                clients == 1 ? "1 client" : clients + " clients",
                "opened/s",
                "steps/s",
                "p50 ms",
                "p99 ms",
                "SQL/step",
                "WAL B/step",
                "DB B/finished");
        for (Contender contender : field.all()) {
            table.row(
                    contender.name(),
                    results.median(contender, clients, Turn::opened),
                    results.median(contender, clients, Turn::steps),
                    results.percentiles(contender, clients).millis(50),
                    results.percentiles(contender, clients).millis(99),
                    results.median(contender, clients, Turn::statements),
                    results.median(contender, clients, Turn::wal),
                    results.median(contender, clients, Turn::bytes));
        }
        return table;
    }

    /** The platform's steps a second as a multiple of everybody else's. */
    private static Table ratios(Field field, Results results) {
        Table table = new Table("steps/s of Một Cửa ÷ that of", "1 client", "8 clients", "32 clients");
        for (Contender other : field.all()) {
            if (other != field.platform()) {
                table.row(
                        other.name(),
                        results.ratio(field.platform(), other, 1),
                        results.ratio(field.platform(), other, GOALS_AT),
                        results.ratio(field.platform(), other, 32));
            }
        }
        return table;
    }

    private static Goals goals(Field field, Results results) {
        Contender ours = field.platform();
        Goals goals = new Goals();
        for (Contender peer : field.peers()) {
            goals.atLeast("steps/s against " + peer.name(), 10, results.ratio(ours, peer, GOALS_AT), " ×");
        }
        goals.atLeast(
                "steps/s against the floor of three round trips",
                1,
                results.ratio(ours, field.threeTrips(), GOALS_AT),
                " ×");
        goals.atLeast(
                "steps/s against the floor of one statement",
                0.6,
                results.ratio(ours, field.oneStatement(), GOALS_AT),
                " ×");
        goals.atMost("SQL statements a step", 3, results.median(ours, GOALS_AT, Turn::statements), "");
        goals.atMost("WAL a step", 2_048, results.median(ours, GOALS_AT, Turn::wal), " B");
        goals.atMost("database a finished dossier", 8.5, results.median(ours, GOALS_AT, Turn::bytes) / 1_024, " KB");
        for (Contender peer : field.peers()) {
            goals.atMost(
                    "database a finished dossier, as a share of " + peer.name(),
                    0.5,
                    results.median(ours, GOALS_AT, Turn::bytes) / results.median(peer, GOALS_AT, Turn::bytes),
                    "");
        }
        goals.atLeast("over HTTP, as a share of in process", 0.5, results.ratio(field.overHttp(), ours, GOALS_AT), "");
        return goals;
    }
}

package vn.motcua.bench.engines;

import java.util.Map;
import java.util.Set;
import vn.motcua.bench.Bench;
import vn.motcua.bench.Machine;
import vn.motcua.bench.Options;
import vn.motcua.bench.Postgres;

/** {@code ./run bench engines}: the same work by the platform, by two engines, and by hand over JDBC. */
public final class EnginesBench implements Bench {

    @Override
    public String what() {
        return "the platform's acts against Flowable, Operaton and raw JDBC";
    }

    @Override
    public Set<String> options() {
        return Set.of("seconds", "rounds");
    }

    @Override
    public boolean run(Options options) {
        try (Postgres postgres = Postgres.start(Map.of())) {
            System.out.println(Machine.description(postgres.version()));
            return true;
        }
    }
}

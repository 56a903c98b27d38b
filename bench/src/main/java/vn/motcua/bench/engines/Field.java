package vn.motcua.bench.engines;

import java.util.List;
import vn.motcua.bench.Platform;
import vn.motcua.bench.Postgres;

/** Everybody who competes, each on a database of its own on the one server. */
record Field(
        Contender platform,
        Contender overHttp,
        Contender flowable,
        Contender operaton,
        Contender threeTrips,
        Contender oneStatement)
        implements AutoCloseable {

    private static final int OFFICES = 32;

    static Field on(Postgres postgres, Platform platform) {
        OutboxOf outbox = new OutboxOf(postgres);
        List<Office> offices = Office.first(platform, OFFICES);
        return new Field(
                new InProcess(platform, outbox, offices),
                new OverHttp(platform, outbox, offices),
                new Flowable(postgres),
                new Operaton(postgres),
                new Floor(postgres, false),
                new Floor(postgres, true));
    }

    List<Contender> all() {
        return List.of(platform, overHttp, flowable, operaton, threeTrips, oneStatement);
    }

    /** Those whose names contain the text. */
    List<Contender> only(String text) {
        return all().stream()
                .filter(contender -> contender.name().contains(text))
                .toList();
    }

    List<Contender> peers() {
        return List.of(flowable, operaton);
    }

    @Override
    public void close() {
        all().forEach(Contender::close);
    }
}

package vn.motcua.bench.load;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What there is in the demo province before the crowd comes.
 *
 * @param communes codes of communes whose people and desks take part
 * @param tracked dossiers that citizens ask about
 */
record World(List<String> communes, List<Tracked> tracked) {

    static final String PASSWORD = "MotCua-2019";

    /** Copies certified from the original: asked for at every desk, every day. */
    static final String PROCEDURE = "2.000815";

    static final String TODAY = "2019-03-04";

    /** A number on a receipt, and the last four digits of its holder's identity number. */
    record Tracked(String reference, String digits) {}

    String commune(int number) {
        return communes.get(number % communes.size());
    }

    static <T> T any(List<T> all) {
        return all.get(ThreadLocalRandom.current().nextInt(all.size()));
    }
}

package vn.motcua.bench.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What officials were told is done, and what they were told nothing about because the answer got lost. */
final class Ledger {

    private final List<Deed> acknowledged = new ArrayList<>();
    private final List<Deed> uncertain = new ArrayList<>();
    private final Set<String> filed = new HashSet<>();

    /** One act: its event's number in the dossier's history, its name there, and who did it. */
    record Deed(String reference, int seq, String act, String username) {}

    synchronized void acknowledged(Deed deed) {
        acknowledged.add(deed);
    }

    synchronized void uncertain(Deed deed) {
        uncertain.add(deed);
    }

    /** A dossier was taken in at the counter or by the API: its first two events. */
    synchronized void filed(String reference, String username) {
        filed.add(reference);
        acknowledged.add(new Deed(reference, 1, "REGISTER", username));
        acknowledged.add(new Deed(reference, 2, "ACCEPT", username));
    }

    synchronized List<Deed> acknowledged() {
        return List.copyOf(acknowledged);
    }

    synchronized List<Deed> uncertain() {
        return List.copyOf(uncertain);
    }

    synchronized Set<String> filed() {
        return Set.copyOf(filed);
    }
}

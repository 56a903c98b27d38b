package vn.motcua.faults;

import java.util.ArrayList;
import java.util.List;

/**
 * One dossier as its client knows it: what was acknowledged, or found done after its answer was lost, in order. Written by
 * one client, read by others when all clients rest.
 */
final class Life {

    /** By this the trial's dossiers are told from all others. */
    static final String MARK = "Thử sức chịu ";

    private final String key;
    private final List<String> acts = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private String reference = "";
    private boolean abandoned;

    Life(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    String subject() {
        return MARK + key;
    }

    String reference() {
        return reference;
    }

    int version() {
        return acts.size();
    }

    synchronized void filed(String reference) {
        this.reference = reference;
        acts.addAll(List.of("REGISTER", "ACCEPT"));
    }

    synchronized void did(String act) {
        acts.add(act);
    }

    synchronized void attached(String sha256) {
        acts.add("ATTACH");
        files.add(sha256);
    }

    /** The answer to its filing was lost and nobody asked again, as when somebody walks away: it is there or not. */
    synchronized void abandon() {
        abandoned = true;
    }

    synchronized boolean abandoned() {
        return abandoned;
    }

    synchronized List<String> acts() {
        return List.copyOf(acts);
    }

    synchronized List<String> files() {
        return List.copyOf(files);
    }
}

package vn.motcua.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Sixteen clients on one world, and round after round something that goes wrong. */
final class Trial implements AutoCloseable {

    private static final int CLIENTS = 16;
    private static final long RETURN_SECONDS = 120;
    private static final long SETTLE_SECONDS = 120;
    private static final int ACTS_AFTERWARDS = 2 * CLIENTS;

    private final World world;
    private final Journal journal = new Journal();
    private final Gate gate = new Gate(CLIENTS);
    private final Inspection inspection;
    private final Tally tally;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** This machine lacks what a fault needs. */
    static final class NotHere extends RuntimeException {
        NotHere(String what) {
            super(what);
        }
    }

    Trial(World world, long seed, Tally tally) {
        this.world = world;
        this.tally = tally;
        this.inspection = new Inspection(world, journal);
        world.begin();
        new InspectionQueries(world.database()).prepare();
        Caller caller = new Caller(world.nodes());
        for (int i = 0; i < CLIENTS; i++) {
            Thread.ofVirtual().start(new Client(i, seed, caller, journal, gate));
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void round(Fault fault, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        long acts = journal.acts();
        long doubts = journal.doubts();
        long found = journal.found();
        gate.open();
        flow(acts, CLIENTS);
        sleep(random.nextInt(100, 700));
        List<String> violations = new ArrayList<>();
        double backAfter = 0;
        try {
            fault.strike().with(random);
            backAfter = comesBack(violations);
        } catch (NotHere e) {
            tally.notHere(fault.name(), e.getMessage());
            return;
        }
        if (gate.closedWithin(SETTLE_SECONDS)) {
            violations.addAll(inspection.violations());
        } else {
            violations.add("clients still wait for an answer after " + SETTLE_SECONDS + " s");
        }
        tally.add(
                fault.name(),
                new Tally.Round(
                        journal.acts() - acts,
                        journal.doubts() - doubts,
                        journal.found() - found,
                        backAfter,
                        violations));
    }

    /** An inspection that finds nothing proves nothing unless it can find something: what is spoiled must be named. */
    List<String> unnoticedSabotage() {
        Set<String> spoiled = new InspectionQueries(world.database()).spoil();
        List<String> found = inspection.violations();
        return spoiled.stream()
                .filter(words -> found.stream().noneMatch(one -> one.contains(words)))
                .toList();
    }

    long wholeLives() {
        return journal.wholeLives();
    }

    /** Nobody helps: every process answers again by itself, and acts go through. */
    private double comesBack(List<String> violations) {
        long from = System.nanoTime();
        boolean back = flow(journal.acts(), ACTS_AFTERWARDS) && healthy(from);
        if (!back) {
            violations.add("the platform did not come back within " + RETURN_SECONDS + " s: "
                    + world.nodes().stream().map(Node::errors).toList());
        }
        return (System.nanoTime() - from) / 1e9;
    }

    private boolean flow(long before, int more) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(RETURN_SECONDS);
        while (journal.acts() < before + more) {
            if (System.nanoTime() > limit) {
                return false;
            }
            sleep(20);
        }
        return true;
    }

    private boolean healthy(long from) {
        while (!world.nodes().stream().allMatch(this::healthy)) {
            if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(RETURN_SECONDS)) {
                return false;
            }
            sleep(100);
        }
        return true;
    }

    private boolean healthy(Node node) {
        URI health = URI.create("http://127.0.0.1:" + node.port() + "/actuator/health");
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(12))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        gate.end();
        world.close();
    }
}

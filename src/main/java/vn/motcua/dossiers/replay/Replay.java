package vn.motcua.dossiers.replay;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.calendar.Calendars;
import vn.motcua.dossiers.DemoAnswers;
import vn.motcua.dossiers.Histories;
import vn.motcua.dossiers.HistoryRows;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Officials;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.Procedures;

/**
 * Tái hiện ba năm: generates the dossiers of the scenario and loads them, part by part, each part in one transaction;
 * interrupted and called again it goes on, and ends with the same content.
 */
@Component
public class Replay {

    private static final int MAKERS = 2;
    private static final int AHEAD = 4;
    private static final long ROUND = 1_000_000;
    /** Beyond the period: what was received at its end may be due in the next year. */
    private static final int DAYS_AFTER = 200;

    private final Histories histories;
    private final ReplayStore store;
    private final TransactionTemplate transaction;
    private final Calendars calendars;
    private final Units units;
    private final Procedures procedures;
    private final Officials officials;
    private final Actors actors;
    private final DemoAnswers answers;
    private final Scenario scenario = Scenario.read();

    Replay(
            Histories histories,
            ReplayStore store,
            TransactionTemplate transaction,
            Calendars calendars,
            Units units,
            Procedures procedures,
            Officials officials,
            Actors actors,
            DemoAnswers answers) {
        this.histories = histories;
        this.store = store;
        this.transaction = transaction;
        this.calendars = calendars;
        this.units = units;
        this.procedures = procedures;
        this.officials = officials;
        this.actors = actors;
        this.answers = answers;
    }

    /** What is asked for. */
    public record Order(long dossiers, long seed) {}

    /** Who hears how far it is; says whether it shall go on. */
    public interface Watch {

        /** How many were there before. */
        default void begins(long before) {}

        boolean goesOn(long done, long of);
    }

    /** What came of it. */
    public sealed interface Result {

        /** Everything is there. */
        record Done(long dossiers, long late, String content, long databaseBytes) implements Result {}

        /** Stopped on the way; called again it goes on. */
        record Stopped(long dossiers) implements Result {}

        /** Not here, not so; and why. */
        record Refused(String why) implements Result {}
    }

    /** How many dossiers there really were. */
    public long realVolume() {
        return scenario.dossiers();
    }

    /** Loads what is still missing of the order. */
    public Result run(Order order, Watch watch) {
        Optional<ReplayStore.State> known = store.find();
        Optional<String> objection = known.map(state -> objection(state, order))
                .orElseGet(() -> histories.anyReceived(scenario.from(), scenario.to(), 0, 0)
                        ? Optional.of("there are dossiers received from " + scenario.from() + " to " + scenario.to()
                                + " already; their numbers and the replay's would mix")
                        : Optional.empty());
        if (objection.isPresent()) {
            return new Result.Refused(objection.get());
        }
        OfficeTime time = officeTime();
        Plan plan = plan(order, time);
        ReplayStore.State state = known.orElseGet(() -> begun(order, plan));
        return load(state, plan, making(order, plan, time, state.firstId()), watch);
    }

    private Optional<String> objection(ReplayStore.State state, Order order) {
        if (!state.scenario().equals(fingerprint())) {
            return Optional.of("this province was replayed from another scenario; begin with an empty data folder");
        }
        if (state.seed() != order.seed() || state.dossiers() != order.dossiers()) {
            return Optional.of("this province holds a replay of " + state.dossiers() + " dossiers with seed "
                    + state.seed() + "; ask for the same, or begin with an empty data folder");
        }
        return Optional.empty();
    }

    /** The rows of a plan without a database to write them into: for measuring. */
    public void make(Order order, Consumer<HistoryRows> taker, Watch watch) {
        OfficeTime time = officeTime();
        Plan plan = plan(order, time);
        Making making = making(order, plan, time, ROUND);
        try (ExecutorService makers = Executors.newFixedThreadPool(MAKERS)) {
            Ahead ahead = new Ahead(makers, making, 0, plan.parts());
            long done = 0;
            while (ahead.hasNext()) {
                HistoryRows rows = ahead.next().rows();
                taker.accept(rows);
                done += rows.histories();
                if (!watch.goesOn(done, plan.size())) {
                    return;
                }
            }
        }
    }

    private OfficeTime officeTime() {
        return new OfficeTime(
                calendars.ofProvince(), scenario.from(), scenario.to().plusDays(DAYS_AFTER));
    }

    /** What an order comes to, for comparing with what is found. */
    Plan plan(Order order) {
        return plan(order, officeTime());
    }

    private Plan plan(Order order, OfficeTime time) {
        return new Plan(
                scenario,
                new Plan.Asked(order.dossiers(), order.seed()),
                time,
                new Desks(units, scenario, scenario.to()),
                this::hasTerm);
    }

    private boolean hasTerm(Scenario.Line line) {
        return procedures
                .inForce(new ProcedureCode(line.procedure()), scenario.to())
                .flatMap(version -> version.anatomy().mainTerm())
                .isPresent();
    }

    private Making making(Order order, Plan plan, OfficeTime time, long firstId) {
        LocalDate day = scenario.to();
        return new Making(
                plan,
                time,
                histories,
                new Crew(officials, actors, units, day),
                new Persons(scenario.names(), units, day, order.dossiers(), order.seed()),
                new Handed(answers, histories),
                new Making.Frame(
                        firstId,
                        order.seed(),
                        time.workingDays().stream()
                                .filter(worked -> !worked.isAfter(scenario.to()))
                                .reduce((one, next) -> next)
                                .orElseThrow()));
    }

    /** The ids are set aside at once, so that the counters may work while it goes on. */
    private ReplayStore.State begun(Order order, Plan plan) {
        long firstId = (histories.nextFreeId() / ROUND + 1) * ROUND;
        ReplayStore.State state = new ReplayStore.State(
                fingerprint(), order.seed(), order.dossiers(), firstId, plan.parts(), 0, new byte[32], false);
        transaction.executeWithoutResult(status -> {
            store.begin(state);
            histories.reserveUpTo(firstId + order.dossiers());
        });
        return state;
    }

    private Result load(ReplayStore.State state, Plan plan, Making making, Watch watch) {
        byte[] content = state.content();
        long done = 0;
        for (int part = 0; part < state.partsDone(); part++) {
            done += plan.part(part).size();
        }
        watch.begins(done);
        try (ExecutorService makers = Executors.newFixedThreadPool(MAKERS)) {
            Ahead ahead = new Ahead(makers, making, state.partsDone(), plan.parts());
            while (ahead.hasNext()) {
                Ahead.Made made = ahead.next();
                content = chained(content, made.digest());
                write(made, content);
                done += made.rows().histories();
                if (!watch.goesOn(done, plan.size())) {
                    ahead.stop();
                    return new Result.Stopped(done);
                }
            }
        }
        if (!state.finished()) {
            store.tidy();
            store.finish();
        }
        return new Result.Done(plan.size(), plan.lateOnes(), HexFormat.of().formatHex(content), store.size());
    }

    private void write(Ahead.Made made, byte[] content) {
        transaction.executeWithoutResult(status -> {
            if (!store.moveOn(made.part() + 1, content)) {
                throw new IllegalStateException("another replay is at work on this database");
            }
            histories.load(made.rows());
        });
    }

    private static byte[] chained(byte[] before, byte[] next) {
        MessageDigest digest = sha256();
        digest.update(before);
        return digest.digest(next);
    }

    private static String fingerprint() {
        return HexFormat.of().formatHex(sha256().digest(Scenario.bytes()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The parts in their order, some of them made ahead. */
    private static final class Ahead {

        private final ExecutorService makers;
        private final Making making;
        private final int parts;
        private final Deque<Future<Made>> waiting = new ArrayDeque<>();
        private int asked;

        /** A part as it is to be written. */
        record Made(int part, HistoryRows rows, byte[] digest) {}

        Ahead(ExecutorService makers, Making making, int first, int parts) {
            this.makers = makers;
            this.making = making;
            this.asked = first;
            this.parts = parts;
        }

        boolean hasNext() {
            return !waiting.isEmpty() || asked < parts;
        }

        Made next() {
            while (waiting.size() < AHEAD && asked < parts) {
                int part = asked++;
                waiting.add(makers.submit(() -> {
                    HistoryRows rows = making.part(part);
                    return new Made(part, rows, rows.digest());
                }));
            }
            try {
                return waiting.remove().get();
            } catch (ExecutionException e) {
                stop();
                throw e.getCause() instanceof RuntimeException cause
                        ? cause
                        : new IllegalStateException("a part could not be made", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stop();
                throw new IllegalStateException("interrupted", e);
            }
        }

        void stop() {
            waiting.forEach(future -> future.cancel(false));
            asked = parts;
        }
    }
}

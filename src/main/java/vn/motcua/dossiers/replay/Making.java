package vn.motcua.dossiers.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.DossierId;
import vn.motcua.dossiers.DossierNumber;
import vn.motcua.dossiers.Histories;
import vn.motcua.dossiers.History;
import vn.motcua.dossiers.HistoryRows;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.Registration;
import vn.motcua.dossiers.Telling;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureVersion;

/** Dựng hồ sơ: makes the histories of one part of the plan; several parts may be made at once. */
final class Making {

    private static final int AFTERNOON = 250;
    private static final int MORNING = 150;
    private static final int LAST_ARRIVAL = 30;
    private static final int LAST_ARRIVAL_OF_ALL = 150;

    private final Plan plan;
    private final OfficeTime time;
    private final Histories histories;
    private final Crew crew;
    private final Persons persons;
    private final Handed handed;
    private final Frame frame;

    /**
     * What all dossiers of a replay have in common.
     *
     * @param firstId of the dossier with ordinal 0
     * @param lastDay by which everything is resolved
     */
    record Frame(long firstId, long seed, LocalDate lastDay) {}

    Making(Plan plan, OfficeTime time, Histories histories, Crew crew, Persons persons, Handed handed, Frame frame) {
        this.plan = plan;
        this.time = time;
        this.histories = histories;
        this.crew = crew;
        this.persons = persons;
        this.handed = handed;
        this.frame = frame;
    }

    /** When a planned dossier comes in and is accepted; to the second. */
    private record Arrival(Planned planned, Dice dice, Instant received, int minute, Instant accepted) {}

    /** The numbers of a day are given desk by desk: each agency of the scenario receives at one. */
    private record Series(UnitId desk, LocalDate day) {}

    HistoryRows part(int number) {
        List<Arrival> arrivals = plan.part(number).stream()
                .map(this::arrival)
                .sorted(Comparator.comparing(Arrival::accepted)
                        .thenComparing(arrival -> arrival.planned().ordinal()))
                .toList();
        Map<Series, Integer> lastNumbers = new HashMap<>();
        Map<Long, Integer> places = new HashMap<>();
        arrivals.forEach(arrival -> places.put(
                arrival.planned().ordinal(),
                lastNumbers.merge(
                        new Series(
                                arrival.planned().desk().id(), arrival.planned().day()),
                        1,
                        Integer::sum)));
        HistoryRows rows = new HistoryRows();
        arrivals.stream()
                .sorted(Comparator.comparing(arrival -> arrival.planned().ordinal()))
                .map(arrival -> told(
                        arrival,
                        Objects.requireNonNull(places.get(arrival.planned().ordinal()))))
                .forEach(rows::add);
        return rows;
    }

    private Arrival arrival(Planned planned) {
        Dice dice = new Dice(frame.seed(), planned.ordinal());
        int start = time.start(planned.day());
        int length = time.end(planned.day()) - start;
        if (planned.way() == Way.GUIDED) {
            int received = start + 1 + (int) (planned.part() * MORNING);
            int accepted = start + AFTERNOON + dice.below(90);
            return arrival(planned, dice, received, accepted);
        }
        int last = planned.day().equals(frame.lastDay()) ? LAST_ARRIVAL_OF_ALL : LAST_ARRIVAL;
        int received = start + 1 + (int) (planned.part() * (length - last));
        int looking = switch (planned.channel()) {
            case COUNTER -> dice.between(1, 6);
            case POST -> dice.between(5, 25);
            case ONLINE -> dice.between(8, 60);
        };
        return arrival(planned, dice, received, Math.min(received + looking, start + length - 10));
    }

    private Arrival arrival(Planned planned, Dice dice, int received, int accepted) {
        return new Arrival(
                planned,
                dice,
                time.at(received).plusSeconds(dice.below(50)),
                accepted,
                time.at(accepted).plusSeconds(dice.between(50, 59)));
    }

    private History told(Arrival arrival, int place) {
        Planned planned = arrival.planned();
        Dice dice = arrival.dice();
        ProcedureVersion procedure = histories
                .procedure(new ProcedureCode(planned.line().procedure()), planned.day())
                .orElseThrow(() ->
                        new IllegalStateException(planned.line().procedure() + " is not in force on " + planned.day()));
        Actor desk = crew.near(planned.desk().id(), planned.desk().id(), dice, Role.RECEPTIONIST);
        Telling telling = filed(arrival, procedure, desk);
        if (planned.way() == Way.GUIDED) {
            guided(telling, desk, arrival);
        }
        DossierNumber number = histories.number(telling.dossier().filing().receivingAgency(), planned.day(), place);
        done(telling.accept(desk, arrival.accepted(), number), planned);
        Pace pace = new Pace(time, dice, planned, arrival.minute(), time.end(frame.lastDay()) - 5);
        pace.since(arrival.accepted());
        new Course(planned, telling, crew, pace, dice).run();
        return telling.history();
    }

    private Telling filed(Arrival arrival, ProcedureVersion procedure, Actor desk) {
        Planned planned = arrival.planned();
        Applicant applicant = persons.of(planned, arrival.dice());
        Registration registration = new Registration(
                procedure.code(),
                planned.desk().id(),
                null,
                planned.channel(),
                applicant,
                null,
                1,
                Map.of(),
                handed.papers(procedure));
        Histories.Begun begun = histories.begin(
                new DossierId(frame.firstId() + planned.ordinal()),
                desk,
                registration,
                arrival.received(),
                handed.form(procedure, applicant),
                handed.papersText(procedure));
        return switch (begun) {
            case Histories.Begun.Filed filed -> filed.telling();
            case Histories.Begun.Refused refused -> throw refusedToFile(planned, refused);
        };
    }

    private static IllegalStateException refusedToFile(Planned planned, Histories.Begun.Refused refused) {
        return new IllegalStateException("the scenario cannot be: "
                + planned.line().procedure() + " at " + planned.desk().code() + ": " + refused.why());
    }

    /** Something was missing at the counter in the morning and is brought in the afternoon. */
    private void guided(Telling telling, Actor desk, Arrival arrival) {
        Defect missing = new Defect("Giấy tờ tùy thân", Defect.Kind.MISSING, "Mang theo bản chính để đối chiếu");
        done(
                telling.act(
                        desk,
                        new Instruction.Guide(List.of(missing), "Chưa có giấy tờ tùy thân để đối chiếu"),
                        arrival.received().plusSeconds(300)),
                arrival.planned());
        done(
                telling.act(
                        desk,
                        new Instruction.SupplementReceived(null),
                        arrival.accepted().minusSeconds(40)),
                arrival.planned());
    }

    private static void done(ActResult result, Planned planned) {
        if (!(result instanceof ActResult.Done)) {
            throw new IllegalStateException(
                    "the scenario cannot be: " + planned.line().procedure() + " at "
                            + planned.desk().code() + " on " + planned.day() + ": " + result);
        }
    }
}

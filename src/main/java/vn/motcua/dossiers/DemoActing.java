package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.Official;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;

/** What the officials of the demo province do next on a dossier; they act through the front door like everybody. */
@Component
class DemoActing {

    private final Dossiers dossiers;
    private final LedgerStore ledgers;
    private final Procedures procedures;
    private final Officials officials;
    private final Actors actors;
    private final Units units;
    private final DemoAnswers answers;
    private final Clock clock;

    DemoActing(
            Dossiers dossiers,
            LedgerStore ledgers,
            Procedures procedures,
            Officials officials,
            Actors actors,
            Units units,
            DemoAnswers answers,
            Clock clock) {
        this.dossiers = dossiers;
        this.ledgers = ledgers;
        this.procedures = procedures;
        this.officials = officials;
        this.actors = actors;
        this.units = units;
        this.answers = answers;
        this.clock = clock;
    }

    Optional<Dossier> file(DemoStory story) {
        UnitId desk = units.byCode(story.desk(), today()).orElseThrow().id();
        ProcedureVersion procedure =
                procedures.inForce(story.procedure(), today()).orElseThrow();
        Registration registration = new Registration(
                story.procedure(),
                desk,
                null,
                Channel.COUNTER,
                story.applicant(),
                null,
                1,
                answers.of(procedure, story.applicant()),
                papers(procedure));
        return done(
                story.turn() == DemoStory.Turn.ONLY_REGISTERED
                        ? dossiers.register(at(desk), registration)
                        : dossiers.receive(at(desk), registration));
    }

    private static List<Registration.HandedIn> papers(ProcedureVersion procedure) {
        return procedure.anatomy().papers().stream()
                .limit(1)
                .flatMap(each -> each.papers().stream())
                .map(paper -> new Registration.HandedIn(paper.name(), paper.originals(), paper.copies(), null))
                .toList();
    }

    /** Empty when the story is over for now. */
    Optional<Dossier> nextAct(DemoStory story, Dossier dossier) {
        Awaits awaits = Awaits.of(dossier, procedures.version(dossier.filing().version()));
        UnitId agency = dossier.filing().agency();
        return switch (awaits) {
            case HAND_OVER ->
                does(at(dossier.filing().desk()), dossier, new Instruction.HandOver(division(agency), null));
            case ASSIGNMENT -> assigned(dossier);
            case PROCESSING -> solved(story, dossier);
            case REVIEW ->
                does(
                        anyOf(dossier, Role.HEAD, Role.LEADER),
                        dossier,
                        new Instruction.Submit(Outcome.GRANTED, null, null));
            case APPROVAL -> does(anyOf(dossier, Role.LEADER), dossier, decision(story));
            case ISSUING ->
                does(
                        anyOf(dossier, Role.CLERK),
                        dossier,
                        new Instruction.Finish(dossier.id().value() + "/KQ", today(), null));
            case OTHER_AGENCIES -> answered(dossier);
            case CITIZEN -> broughtBack(story, dossier);
            case RETURN ->
                does(
                        at(dossier.filing().desk()),
                        dossier,
                        new Instruction.ReturnResult(
                                dossier.applicant().name(),
                                dossier.applicant().identity(),
                                null,
                                ReturnManner.COUNTER));
            case ACCEPTANCE, NOTHING -> Optional.empty();
        };
    }

    private Optional<Dossier> assigned(Dossier dossier) {
        Actor to = anyOf(dossier, Role.SPECIALIST);
        return does(anyOf(dossier, Role.HEAD, Role.LEADER), dossier, new Instruction.Assign(to.id(), null, null));
    }

    private Optional<Dossier> solved(DemoStory story, Dossier dossier) {
        if (dossier.progress().holder() == null) {
            return does(anyOf(dossier, Role.SPECIALIST), dossier, new Instruction.Take(null));
        }
        Actor holder = actors.of(dossier.progress().holder());
        if (dossier.progress().openLegs() > 0) {
            return answered(dossier);
        }
        if (story.turn() == DemoStory.Turn.WITHDRAWN) {
            return does(
                    at(dossier.filing().desk()),
                    dossier,
                    new Instruction.Withdraw("Người nộp xin rút để làm thủ tục khác"));
        }
        return does(
                holder,
                dossier,
                detour(story, dossier).orElseGet(() -> new Instruction.Submit(proposal(story), null, null)));
    }

    /** What this story wants done before the dossier goes on, once. */
    private Optional<Instruction> detour(DemoStory story, Dossier dossier) {
        return switch (story.turn()) {
            case SUPPLEMENT_OPEN, SUPPLEMENT_ANSWERED ->
                dossier.progress().supplementRounds() == 0 ? Optional.of(supplement()) : Optional.empty();
            case OBLIGATION ->
                hasNotPaid(dossier)
                        ? Optional.of(new Instruction.OpenObligation("Lệ phí trước bạ", 350_000, null))
                        : Optional.empty();
            case CONSULTED -> ledgers.legs(dossier.id()).isEmpty() ? Optional.of(question()) : Optional.empty();
            case PLAIN, ONLY_REGISTERED, REFUSED, WITHDRAWN -> Optional.empty();
        };
    }

    private boolean hasNotPaid(Dossier dossier) {
        return ledgers.pauses(dossier.id()).isEmpty();
    }

    private static Instruction supplement() {
        return new Instruction.RequestSupplement(
                List.of(new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại ngày sinh theo Giấy khai sinh")),
                "Tờ khai chưa khớp với giấy tờ xuất trình",
                "Phát hiện khi đối chiếu sổ gốc");
    }

    private Instruction question() {
        UnitId police = units.byCode("H03.33", today()).orElseThrow().id();
        return new Instruction.Consult(
                police,
                "Đề nghị xác nhận nơi cư trú của người nộp",
                clock.instant().plus(1, ChronoUnit.HOURS));
    }

    private static Outcome proposal(DemoStory story) {
        return story.turn() == DemoStory.Turn.REFUSED ? Outcome.REFUSED : Outcome.GRANTED;
    }

    private static Instruction decision(DemoStory story) {
        return story.turn() == DemoStory.Turn.REFUSED
                ? new Instruction.Approve(Outcome.REFUSED, "Chưa đủ điều kiện theo quy định của thủ tục")
                : new Instruction.Approve(Outcome.GRANTED, null);
    }

    private Optional<Dossier> answered(Dossier dossier) {
        Leg leg = ledgers.legs(dossier.id()).stream()
                .filter(Leg::isOpen)
                .findFirst()
                .orElseThrow();
        Actor there = inAgency(leg.agency(), Role.SPECIALIST, Role.LEADER).getFirst();
        return done(dossiers.perform(
                there,
                dossier.reference(),
                leg.version(),
                new Instruction.Answer(leg.no(), "Đã giải quyết, nhất trí")));
    }

    private Optional<Dossier> broughtBack(DemoStory story, Dossier dossier) {
        Actor desk = at(dossier.filing().desk());
        return switch (story.turn()) {
            case SUPPLEMENT_ANSWERED -> does(desk, dossier, new Instruction.SupplementReceived(null));
            case OBLIGATION ->
                dossier.id().value() % 2 == 0
                        ? does(
                                desk,
                                dossier,
                                new Instruction.FulfilObligation(
                                        "BL-" + dossier.id().value()))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The receptionist of a desk. */
    private Actor at(UnitId desk) {
        return actors.of(
                officials.inRole(Set.of(desk), Role.RECEPTIONIST).getFirst().id());
    }

    /** Somebody with one of these roles where the dossier is; above it in the agency when there is nobody. */
    private Actor anyOf(Dossier dossier, Role... roles) {
        UnitId unit = dossier.progress().holderUnit();
        Stream<Actor> near = unit == null ? Stream.empty() : inUnits(Set.of(unit), roles);
        return near.findFirst()
                .orElseGet(() -> inAgency(dossier.filing().agency(), roles).getFirst());
    }

    private List<Actor> inAgency(UnitId agency, Role... roles) {
        return inUnits(Set.of(agency), roles)
                .findFirst()
                .map(List::of)
                .orElseGet(
                        () -> inUnits(units.subtreeIds(agency, today()), roles).toList());
    }

    private Stream<Actor> inUnits(Set<UnitId> where, Role... roles) {
        return Stream.of(roles)
                .flatMap(
                        role -> officials.inRole(where, role).stream().sorted(Comparator.comparing(Official::username)))
                .map(Official::id)
                .map(actors::of);
    }

    /** The first division of a department, where its specialists sit; null where the agency has none. */
    private @Nullable UnitId division(UnitId agency) {
        return units.childrenOf(agency, today()).stream()
                .filter(unit -> unit.kind() == UnitKind.DIVISION)
                .map(Unit::id)
                .skip(agency.value() % 2)
                .findFirst()
                .orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Empty as well when the front door says no: the story stops where the rules stop it. */
    private Optional<Dossier> does(Actor actor, Dossier dossier, Instruction instruction) {
        return done(dossiers.perform(actor, dossier.reference(), dossier.chain().version(), instruction));
    }

    private static Optional<Dossier> done(ActResult result) {
        return result instanceof ActResult.Done(Dossier dossier) ? Optional.of(dossier) : Optional.empty();
    }
}

package vn.motcua.dossiers.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.Instruction;
import vn.motcua.dossiers.LatenessCause;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.dossiers.Telling;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Step;

/** Đường đi của một hồ sơ: what the officials do with it after acceptance, act by act, until the result is returned. */
final class Course {

    private final Planned planned;
    private final Telling telling;
    private final Crew crew;
    private final Pace pace;
    private final Dice dice;
    private boolean detourDone;

    Course(Planned planned, Telling telling, Crew crew, Pace pace, Dice dice) {
        this.planned = planned;
        this.telling = telling;
        this.crew = crew;
        this.pace = pace;
        this.dice = dice;
    }

    /** To the end. */
    void run() {
        pace.aimFor(telling.dossier().times().dueAt());
        while (telling.dossier().state().isOpen()) {
            next();
        }
    }

    private Dossier dossier() {
        return telling.dossier();
    }

    private UnitId agency() {
        return dossier().filing().agency();
    }

    private Actor near(Role... roles) {
        return crew.near(dossier().progress().holderUnit(), agency(), dice, roles);
    }

    private Actor desk() {
        return crew.near(dossier().filing().desk(), dossier().filing().desk(), dice, Role.RECEPTIONIST);
    }

    private void next() {
        switch (telling.awaits()) {
            case HAND_OVER ->
                act(
                        desk(),
                        new Instruction.HandOver(
                                crew.division(
                                        agency(),
                                        planned.line().division(),
                                        planned.line().procedure()),
                                null),
                        pace.handOver());
            case ASSIGNMENT -> act(near(Role.HEAD, Role.LEADER), assignment(), pace.promptly(left()));
            case PROCESSING -> processing();
            case REVIEW ->
                act(near(Role.HEAD, Role.LEADER), new Instruction.Submit(proposal(), null, null), pace.step(left()));
            case APPROVAL -> act(near(Role.LEADER), approval(), pace.step(left()));
            case ISSUING -> act(near(Role.CLERK), result(), pace.finish());
            case OTHER_AGENCIES -> answer();
            case CITIZEN -> citizen();
            case RETURN -> act(desk(), returned(), pace.collected(planned.kind().quick()));
            case ACCEPTANCE, NOTHING -> throw new IllegalStateException("nothing can be done with " + dossier());
        }
    }

    /** How many acts there still are before the result is issued. */
    private int left() {
        List<Step> steps = telling.procedure().process().steps();
        return Math.max(1, steps.size() - 1 - dossier().progress().step());
    }

    private Instruction assignment() {
        UnitId department = crew.department(agency(), planned.line().division());
        UnitId unit = department != null ? department : dossier().progress().holderUnit();
        return new Instruction.Assign(
                crew.near(unit, agency(), dice, Role.SPECIALIST).id(), null, null);
    }

    private void processing() {
        if (dossier().progress().openLegs() > 0) {
            answer();
            return;
        }
        boolean nobody = dossier().progress().holder() == null;
        if (nobody && !planned.kind().quick()) {
            act(near(Role.SPECIALIST), new Instruction.Take(null), pace.promptly(left() + 1));
            return;
        }
        Actor officer = nobody
                ? near(Role.SPECIALIST)
                : crew.actor(Objects.requireNonNull(dossier().progress().holder()));
        if (!detour(officer)) {
            Instruction submit = new Instruction.Submit(proposal(), null, null);
            act(officer, submit, planned.late() ? pace.tooLate() : pace.step(left()));
        }
    }

    /** What the plan wants done before the dossier goes on; false when nothing is left of it. */
    private boolean detour(Actor officer) {
        if (detourDone) {
            return false;
        }
        switch (planned.way()) {
            case SUPPLEMENT, TWICE -> {
                int round = dossier().progress().supplementRounds();
                detourDone = round + 1 == (planned.way() == Way.TWICE ? 2 : 1);
                act(officer, supplement(round), pace.soon());
            }
            case OBLIGATION -> {
                detourDone = true;
                long amount = 1_000L * dice.between(120, 9_500);
                act(
                        officer,
                        new Instruction.OpenObligation("Thuế thu nhập cá nhân, lệ phí trước bạ", amount, null),
                        pace.soon());
            }
            case CONSULTED -> {
                detourDone = true;
                int now = pace.soon();
                act(officer, question(now), now);
            }
            case EXTENDED -> {
                detourDone = true;
                extend(officer);
            }
            case WITHDRAWN ->
                act(desk(), new Instruction.Withdraw("Người nộp xin rút để bổ sung, nộp lại sau"), pace.soon());
            case STOPPED ->
                act(
                        officer,
                        new Instruction.Stop(
                                "Có tranh chấp đang được Tòa án nhân dân thụ lý giải quyết",
                                "Bộ luật Tố tụng dân sự 2015, Điều 214"),
                        pace.soon());
            case PLAIN, GUIDED, REFUSED -> {
                return false;
            }
        }
        return true;
    }

    private static Instruction supplement(int round) {
        return round == 0
                ? new Instruction.RequestSupplement(
                        List.of(new Defect(
                                "Tờ khai", Defect.Kind.WRONG, "Ghi lại thông tin theo giấy tờ tùy thân đã xuất trình")),
                        "Tờ khai chưa khớp với giấy tờ xuất trình",
                        null)
                : new Instruction.RequestSupplement(
                        List.of(new Defect(
                                "Giấy tờ kèm theo", Defect.Kind.UNCERTIFIED, "Chứng thực bản sao theo quy định")),
                        "Bản sao nộp bổ sung chưa được chứng thực",
                        "Chỉ phát hiện được khi nhận hồ sơ bổ sung");
    }

    private Instruction question(int now) {
        UnitId asked = crew.byCode(Objects.requireNonNull(planned.kind().consulted()));
        return new Instruction.Consult(
                asked, "Đề nghị cho ý kiến về nội dung thuộc chức năng quản lý của quý cơ quan", pace.answerBy(now));
    }

    private void extend(Actor officer) {
        Instant due = Objects.requireNonNull(dossier().times().dueAt());
        LocalDate newDue = pace.daysAfter(due, dice.between(3, 7));
        act(
                officer,
                new Instruction.Extend(
                        newDue,
                        "Phải xác minh thêm tại thực địa nên chưa trả được đúng hẹn, xin lỗi ông (bà)",
                        LatenessCause.values()[0]),
                pace.soonButInTime());
        pace.aimFor(dossier().times().dueAt());
        pace.notBefore(pace.minute(due) + dice.between(20, 400));
    }

    private Outcome proposal() {
        return planned.way() == Way.REFUSED ? Outcome.REFUSED : Outcome.GRANTED;
    }

    private Instruction approval() {
        return planned.way() == Way.REFUSED
                ? new Instruction.Approve(Outcome.REFUSED, "Chưa đủ điều kiện theo quy định của thủ tục")
                : new Instruction.Approve(Outcome.GRANTED, null);
    }

    private Instruction result() {
        return new Instruction.Finish((planned.ordinal() % 9_000 + 1) + "/KQ", pace.day(), null);
    }

    /** The other agency gives its part to somebody, where nobody may answer from the queue; it answers in time. */
    private void answer() {
        Leg leg = telling.legs().stream().filter(Leg::isOpen).findFirst().orElseThrow();
        int until = leg.dueAt() == null ? Integer.MAX_VALUE : pace.minute(leg.dueAt()) - 1;
        if (leg.holder() == null) {
            Optional<Actor> there = crew.at(leg.holderUnit(), dice, Role.SPECIALIST);
            if (there.isEmpty()) {
                Actor head = crew.near(leg.holderUnit(), leg.agency(), dice, Role.LEADER, Role.HEAD);
                Actor to = crew.near(leg.holderUnit(), leg.agency(), dice, Role.SPECIALIST);
                act(head, new Instruction.Assign(to.id(), leg.no(), null), pace.stepUntil(left() + 2, until));
                return;
            }
            act(there.get(), answer(leg), pace.stepUntil(left() + 1, until));
            return;
        }
        act(crew.actor(leg.holder()), answer(leg), pace.stepUntil(left() + 1, until));
    }

    private static Instruction answer(Leg leg) {
        return new Instruction.Answer(
                leg.no(),
                leg.kind() == Leg.Kind.CONSULTATION ? "Nhất trí, không có ý kiến khác" : "Đã thực hiện xong phần việc");
    }

    private void citizen() {
        boolean paid = dossier().state() == DossierState.OBLIGATION_OPEN;
        act(
                desk(),
                paid
                        ? new Instruction.FulfilObligation("BL-" + (planned.ordinal() + 1))
                        : new Instruction.SupplementReceived(null),
                pace.broughtBack());
        pace.aimFor(dossier().times().dueAt());
    }

    private Instruction returned() {
        ReturnManner manner = switch (planned.channel()) {
            case COUNTER -> ReturnManner.COUNTER;
            case POST -> ReturnManner.POST;
            case ONLINE -> dice.below(3) == 0 ? ReturnManner.POST : ReturnManner.COUNTER;
        };
        return new Instruction.ReturnResult(
                dossier().applicant().name(), dossier().applicant().identity(), null, manner);
    }

    private void act(Actor actor, Instruction instruction, int minute) {
        ActResult result = telling.act(actor, instruction, pace.moment(minute));
        if (!(result instanceof ActResult.Done)) {
            throw new BrokenCourse(planned, instruction, result);
        }
    }

    /** A broken assumption: the scenario wants something that the rules refuse. */
    static final class BrokenCourse extends IllegalStateException {
        BrokenCourse(Planned planned, Instruction instruction, ActResult result) {
            super("the scenario cannot be: " + planned.line().procedure() + " at "
                    + planned.desk().code() + ", " + planned.way() + " on " + planned.day() + ": " + instruction.act()
                    + " -> " + result);
        }
    }
}

package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;
import vn.motcua.procedures.StatedTerm;

/** The acts of a dossier's life, through the front door, on PostgreSQL. */
@WebTest
class DossierLifeDbTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private Dossier received(ProcedureCode procedure) {
        return done(dossiers.receive(people.receptionist(), people.aRegistration(procedure)));
    }

    private Dossier acts(Actor who, Dossier dossier, Instruction instruction) {
        return done(dossiers.perform(who, dossier.reference(), dossier.chain().version(), instruction));
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
    }

    @Test
    void aDossierGoesFromTheCounterToTheResult() {
        Dossier dossier = received(procedures.aProcedure().published());

        assertThat(dossier.reference()).matches("H03\\.21\\.53-190304-\\d{4}");
        assertThat(dossier.times().dueAt()).isEqualTo(at("2019-03-11T17:00"));

        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        dossier = acts(people.specialist(), dossier, new Instruction.Verify("Đã đối chiếu sổ hộ tịch", null));
        dossier = acts(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, "Đủ điều kiện", null));
        dossier = acts(people.leader(), dossier, new Instruction.Approve(Outcome.GRANTED, null));
        dossier = acts(people.clerk(), dossier, new Instruction.Finish("12/GKS", LocalDate.of(2019, 3, 4), null));
        assertThat(dossier.state()).isEqualTo(DossierState.FINISHED);
        dossier = acts(
                people.receptionist(),
                dossier,
                new Instruction.ReturnResult("Nông Văn Thử", null, null, ReturnManner.COUNTER));

        assertThat(dossier.state()).isEqualTo(DossierState.RETURNED);
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
    }

    @Test
    void aSupplementRestartsTheTermWhenTheDossierIsFull() {
        Dossier dossier = received(procedures.aProcedure().published());
        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        clock.moveTo("2019-03-05T09:00");
        dossier = acts(
                people.specialist(),
                dossier,
                new Instruction.RequestSupplement(
                        List.of(new Defect("Tờ khai", Defect.Kind.WRONG, "Ghi lại ngày sinh")), "Sai ngày sinh", null));
        assertThat(dossier.state()).isEqualTo(DossierState.SUPPLEMENT_ASKED);
        assertThat(dossier.clockRuns()).isFalse();
        clock.moveTo("2019-03-12T10:00");
        assertThat(dossier.overdueAt(clock.instant())).isFalse();

        dossier = acts(people.receptionist(), dossier, new Instruction.SupplementReceived(null));

        assertThat(dossier.times().dueAt()).isEqualTo(at("2019-03-19T17:00"));
        assertThat(dossier.progress().holder()).isEqualTo(people.specialist().id());
    }

    @Test
    void aThirdRoundOfSupplementsIsRefused() {
        Dossier dossier = received(procedures.aProcedure().published());
        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        Instruction ask = new Instruction.RequestSupplement(
                List.of(new Defect("Tờ khai", Defect.Kind.MISSING, "Nộp tờ khai")), "Thiếu tờ khai", null);
        for (int round = 1; round <= 2; round++) {
            dossier = acts(people.specialist(), dossier, ask);
            dossier = acts(people.receptionist(), dossier, new Instruction.SupplementReceived(null));
        }

        ActResult third = dossiers.perform(
                people.specialist(), dossier.reference(), dossier.chain().version(), ask);

        assertThat(third)
                .isInstanceOfSatisfying(
                        ActResult.Refused.class,
                        refused -> assertThat(refused.refusals()).anySatisfy(refusal -> {
                            assertThat(refusal.rule()).isEqualTo("supplement-rounds");
                            assertThat(refusal.legalBasis()).contains("63/2010");
                        }));
    }

    @Test
    void anObligationStopsTheClockAndItGoesOnAfterwards() {
        Dossier dossier = received(procedures.aProcedure().published());
        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        clock.moveTo("2019-03-05T07:30");
        dossier =
                acts(people.specialist(), dossier, new Instruction.OpenObligation("Lệ phí trước bạ", 1_200_000, null));
        clock.moveTo("2019-03-07T07:30");

        dossier = acts(people.receptionist(), dossier, new Instruction.FulfilObligation("BL-001"));

        assertThat(dossier.times().dueAt()).isEqualTo(at("2019-03-13T17:00"));
    }

    @Test
    void theDueDateIsMovedOnceAndInGoodTime() {
        Dossier dossier = received(procedures.aProcedure().published());
        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        clock.moveTo("2019-03-10T10:00");
        Dossier extended = acts(
                people.specialist(),
                dossier,
                new Instruction.Extend(LocalDate.of(2019, 3, 15), "Chờ xác minh", LatenessCause.COORDINATION));
        assertThat(extended.times().dueAt()).isEqualTo(at("2019-03-15T17:00"));

        ActResult again = dossiers.perform(
                people.specialist(),
                extended.reference(),
                extended.chain().version(),
                new Instruction.Extend(LocalDate.of(2019, 3, 20), "Chờ tiếp", LatenessCause.STAFF));

        assertThat(again)
                .isInstanceOfSatisfying(
                        ActResult.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .anySatisfy(
                                        refusal -> assertThat(refusal.rule()).isEqualTo("one-extension")));
    }

    @Test
    void onTheDueDayItselfItIsTooLateToMoveIt() {
        Dossier dossier = received(
                procedures.aProcedure().within(5, StatedTerm.Unit.WORKING_DAYS).published());
        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        clock.moveTo("2019-03-11T08:00");

        ActResult late = dossiers.perform(
                people.specialist(),
                dossier.reference(),
                dossier.chain().version(),
                new Instruction.Extend(LocalDate.of(2019, 3, 15), "Chậm", LatenessCause.STAFF));

        assertThat(late)
                .isInstanceOfSatisfying(
                        ActResult.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .anySatisfy(
                                        refusal -> assertThat(refusal.rule()).isEqualTo("extension-in-time")));
    }

    @Test
    void partsOfTwoAgenciesRunSideBySideAndTheLeadGoesOnWithTheLast() {
        ProcedureCode procedure = procedures
                .aProcedure()
                .within(15, StatedTerm.Unit.WORKING_DAYS)
                .withLeg(10, "Cấp thẻ bảo hiểm y tế", "district:Bảo hiểm xã hội", 40)
                .withLeg(10, "Xác định nghĩa vụ tài chính", "district:Chi cục Thuế", 16)
                .published();
        Dossier dossier = received(procedure);
        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        dossier = acts(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        assertThat(dossier.progress().openLegs()).isEqualTo(2);

        dossiers.perform(people.insurer(), dossier.reference(), 1, new Instruction.Take(1));
        Dossier first = done(
                dossiers.perform(people.insurer(), dossier.reference(), 2, new Instruction.Answer(1, "Đã cấp thẻ")));
        assertThat(first.progress().openLegs()).isEqualTo(1);
        Dossier both = done(
                dossiers.perform(people.taxOfficer(), dossier.reference(), 1, new Instruction.Answer(2, "Miễn thuế")));

        assertThat(both.progress().openLegs()).isZero();
        Dossier approved = acts(people.leader(), both, new Instruction.Approve(Outcome.GRANTED, null));
        assertThat(approved.progress().outcome()).isEqualTo(Outcome.GRANTED);
    }

    @Test
    void whoeverActsOnAnOldVersionIsToldWhoDidWhat() {
        Dossier dossier = received(procedures.aProcedure().published());
        acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));

        ActResult late = dossiers.perform(
                people.receptionist(),
                dossier.reference(),
                dossier.chain().version(),
                new Instruction.HandOver(null, null));

        assertThat(late)
                .isInstanceOfSatisfying(
                        ActResult.Overtaken.class,
                        overtaken -> assertThat(overtaken.by().act()).isEqualTo(Act.HAND_OVER));
    }

    @Test
    void anOfficialOfAnotherCommuneDoesNotEvenLearnThatTheDossierExists() {
        Dossier dossier = received(procedures.aProcedure().published());

        ActResult result = dossiers.perform(
                people.of("motcua.h03.21.52"),
                dossier.reference(),
                dossier.chain().version(),
                new Instruction.HandOver(null, null));

        assertThat(result).isInstanceOf(ActResult.Unknown.class);
    }
}

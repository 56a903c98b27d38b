package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/**
 * Who may do which act in which state: every act × every standing of a dossier × officials of each role, in the agency
 * itself, in a sister commune, above it and beside it. The expectations are the table {@code dossiers/who-may.txt}.
 */
@WebTest
class DossierActsWhoMayDbTest {

    private static final Defect MISSING = new Defect("Tờ khai", Defect.Kind.MISSING, "Nộp tờ khai");

    @Autowired
    private Office office;

    @Autowired
    private People people;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MovableClock clock;

    private ProcedureCode procedure;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        procedure = procedures.aProcedure().published();
    }

    @Test
    void eachActIsOpenToThoseOfTheTableAndToNobodyElse() throws IOException {
        List<String> expected = table();
        List<String> usernames = List.of(expected.getFirst().split("\\s+")).subList(2, 14);
        List<Actor> actors = usernames.stream().map(people::of).toList();
        List<String> found = new ArrayList<>();
        found.add(expected.getFirst());
        standings()
                .forEach((standing, dossier) -> instructions(dossier)
                        .forEach((act, instruction) -> found.add(row(act, standing, dossier, instruction, actors))));

        assertThat(found.stream().map(DossierActsWhoMayDbTest::plain))
                .containsExactlyElementsOf(
                        expected.stream().map(DossierActsWhoMayDbTest::plain).toList());
    }

    private String row(Act act, String standing, Dossier dossier, Instruction instruction, List<Actor> actors) {
        StringBuilder row = new StringBuilder("%-20s %-17s".formatted(act, standing));
        for (Actor actor : actors) {
            row.append(' ').append(tried(actor, dossier, instruction));
        }
        return row.toString();
    }

    /** Tried, and taken back, so that the next official meets the same dossier. */
    private String tried(Actor actor, Dossier dossier, Instruction instruction) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            int version = instruction instanceof Instruction.Answer
                    ? 1
                    : dossier.chain().version();
            return switch (dossiers.perform(actor, dossier.reference(), version, instruction)) {
                case ActResult.Done done -> "yes";
                case ActResult.Refused refused -> "not-now";
                case ActResult.NotCompetent not -> "no";
                case ActResult.Unknown unknown -> "unseen";
                case ActResult.Overtaken overtaken -> "overtaken";
            };
        }));
    }

    private Map<String, Dossier> standings() {
        Actor desk = people.receptionist();
        Map<String, Dossier> standings = new LinkedHashMap<>();
        standings.put("registered", office.registers(procedure));
        standings.put("accepted", office.receives(procedure));
        standings.put("queued", office.does(desk, office.receives(procedure), new Instruction.HandOver(null, null)));
        standings.put("in-hand", office.hasInHand(procedure));
        standings.put("consulting", after(consult()));
        Dossier submitted = after(new Instruction.Submit(Outcome.GRANTED, null, null));
        standings.put("submitted", submitted);
        standings.put("approved", approved());
        standings.put("supplement-asked", after(new Instruction.RequestSupplement(List.of(MISSING), "Thiếu", null)));
        standings.put("obligation-open", after(new Instruction.OpenObligation("Lệ phí", 8_000, null)));
        standings.put("finished", office.does(people.clerk(), approved(), new Instruction.Finish(null, null, null)));
        standings.put("withdrawn", office.does(desk, office.receives(procedure), new Instruction.Withdraw("Xin rút")));
        return standings;
    }

    private Dossier after(Instruction instruction) {
        return office.does(people.specialist(), office.hasInHand(procedure), instruction);
    }

    private Dossier approved() {
        return office.does(
                people.leader(),
                after(new Instruction.Submit(Outcome.GRANTED, null, null)),
                new Instruction.Approve(Outcome.GRANTED, null));
    }

    private Instruction consult() {
        return new Instruction.Consult(
                people.unit("H03.21.32"), "Có hưởng bảo hiểm không?", Instant.parse("2019-03-06T03:00:00Z"));
    }

    private Map<Act, Instruction> instructions(Dossier dossier) {
        Map<Act, Instruction> all = new LinkedHashMap<>();
        for (Instruction one : List.of(
                new Instruction.Accept(),
                new Instruction.Guide(List.of(MISSING), "Thiếu"),
                new Instruction.Refuse("Không thuộc thẩm quyền"),
                new Instruction.CorrectIntake(null, null, "Nội dung khác", null, "Ghi nhầm"),
                new Instruction.HandOver(null, null),
                new Instruction.Assign(people.specialist().id(), null, null),
                new Instruction.Take(null),
                new Instruction.Verify("Đã đối chiếu", null),
                consult(),
                new Instruction.Submit(Outcome.GRANTED, null, null),
                new Instruction.Approve(Outcome.GRANTED, null),
                new Instruction.SendBack("Xem lại"),
                new Instruction.RequestSupplement(List.of(MISSING), "Thiếu", null),
                new Instruction.SupplementReceived(null),
                new Instruction.OpenObligation("Lệ phí", 8_000, null),
                new Instruction.FulfilObligation("BL-01"),
                new Instruction.Withdraw("Xin rút"),
                new Instruction.Stop("Tranh chấp", "Luật Hộ tịch"),
                new Instruction.Extend(LocalDate.of(2019, 3, 15), "Chờ xác minh", LatenessCause.OTHER),
                new Instruction.Finish(null, null, null),
                new Instruction.ReturnResult("Nông Văn Thử", null, null, ReturnManner.COUNTER))) {
            all.put(one.act(), one);
        }
        if (dossier.progress().openLegs() > 0) {
            all.put(Act.ANSWER, new Instruction.Answer(1, "Không hưởng"));
        }
        return all;
    }

    private static List<String> table() throws IOException {
        try (InputStream table = DossierActsWhoMayDbTest.class.getResourceAsStream("/dossiers/who-may.txt")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static String plain(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}

package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** Records of before the platform: told by the same rules, refused with the reason, written once. */
@WebTest
class LegacyImportDbTest {

    private static final String APPLICANT = """
            "applicant": {"kind": "CITIZEN", "name": "Nông Thị Cũ", "identity": "095123456"}""";

    @Autowired
    private LegacyVerb verb;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private DossierStore store;

    @Autowired
    private LedgerStore ledgers;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @TempDir
    Path folder;

    private ProcedureCode procedure;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        procedure = procedures.aProcedure().published();
    }

    private String line(String number, String acts) {
        return """
                {"number": "%s", "receivedAt": "2019-01-08T08:10:00+07:00", "by": "motcua.h03.21.53",
                 "procedure": "%s", "desk": "H03.21.53.MC", "channel": "COUNTER", %s, "acts": [%s]}
                """.formatted(number, procedure.value(), APPLICANT, acts).replace("\n", " ");
    }

    private static String act(String act, String at, String by, String more) {
        return "{\"act\": \"%s\", \"at\": \"2019-01-%s:00+07:00\", \"by\": \"%s\"%s}".formatted(act, at, by, more);
    }

    private static String upToTheOfficer() {
        return String.join(
                ", ",
                act("ACCEPT", "08T08:15", "motcua.h03.21.53", ""),
                act("HAND_OVER", "08T08:40", "motcua.h03.21.53", ""),
                act("TAKE", "08T09:00", "cv1.h03.21.53", ""));
    }

    private int run(String... lines) throws IOException {
        out.reset();
        err.reset();
        Path file = Files.writeString(folder.resolve("old.jsonl"), String.join("\n", lines));
        return verb.run(
                List.of("dossiers", file.toString()), new PrintStream(out, true), new PrintStream(err, true), false);
    }

    @Test
    void aRecordBecomesADossierThatGoesOnAtTheFrontDoor() throws IOException {
        assertThat(run(line("H03.21.53-190108-0901", upToTheOfficer())))
                .as(err.toString())
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 written, 0 there already, 0 refused");

        Dossier dossier = store.find("H03.21.53-190108-0901").orElseThrow();
        assertThat(dossier.state()).isEqualTo(DossierState.IN_PROGRESS);
        assertThat(dossier.applicant().name()).isEqualTo("Nông Thị Cũ");
        assertThat(store.events(dossier.id()))
                .extracting(Event::act)
                .containsExactly(Act.REGISTER, Act.ACCEPT, Act.HAND_OVER, Act.TAKE);
        ActResult next = dossiers.perform(
                people.specialist(),
                dossier.reference(),
                dossier.chain().version(),
                new Instruction.Submit(Outcome.GRANTED, null, null));
        assertThat(next).isInstanceOf(ActResult.Done.class);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        String line = line("H03.21.53-190108-0902", upToTheOfficer());
        assertThat(run(line)).isZero();

        assertThat(run(line)).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("0 written, 1 there already, 0 refused");
    }

    @Test
    void whatTheRulesRefuseIsReportedByLineAndTheRestIsWritten() throws IOException {
        int status = run(
                line("H03.21.53-190108-0903", act("ACCEPT", "08T08:15", "cv1.h03.21.53", "")),
                line("H03.21.53-190108-0904", upToTheOfficer()),
                line("khong-phai-so", upToTheOfficer()),
                line("H03.21.53-190108-0905", act("ACCEPT", "07T08:15", "motcua.h03.21.53", "")),
                line("H03.21.53-190108-0906", act("DANCE", "08T08:15", "motcua.h03.21.53", "")),
                line("H03.21.53-190108-0907", act("ACCEPT", "08T08:15", "nobody.h03", "")),
                "{\"receivedAt\": ");

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines().toList())
                .anyMatch(line -> line.startsWith("line 1: ACCEPT") && line.contains("thẩm quyền"))
                .anyMatch(line -> line.startsWith("line 3: an accepted dossier has a number"))
                .anyMatch(line -> line.startsWith("line 4: ") && line.contains("lies before"))
                .anyMatch(line -> line.startsWith("line 5: there is no act DANCE"))
                .anyMatch(line -> line.startsWith("line 6: ") && line.contains("nobody.h03"))
                .anyMatch(line -> line.startsWith("line 7: "));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("1 written, 0 there already, 6 refused");
        assertThat(store.find("H03.21.53-190108-0904")).isPresent();
        assertThat(store.find("H03.21.53-190108-0903")).isEmpty();
    }

    @Test
    void itIsWhatTheFrontDoorWouldHaveWritten() throws IOException {
        clock.moveTo("2019-02-19T08:10");
        Dossier atTheDoor = done(dossiers.receive(people.receptionist(), people.aRegistration(procedure)));
        clock.moveTo("2019-02-19T08:40");
        atTheDoor = done(dossiers.perform(
                people.receptionist(), atTheDoor.reference(), 2, new Instruction.HandOver(null, null)));
        String told = line(
                        "H03.21.53-190219-0999",
                        "%s, %s"
                                .formatted(
                                        act("ACCEPT", "19T08:10", "motcua.h03.21.53", ""),
                                        act("HAND_OVER", "19T08:40", "motcua.h03.21.53", "")))
                .replace("2019-01-", "2019-02-")
                .replace("2019-02-08", "2019-02-19");
        assertThat(run(told)).as(err.toString()).isZero();

        Dossier imported = store.find("H03.21.53-190219-0999").orElseThrow();

        assertThat(imported.times()).isEqualTo(atTheDoor.times());
        assertThat(imported.progress()).isEqualTo(atTheDoor.progress());
        assertThat(imported.filing()).isEqualTo(atTheDoor.filing());
        assertThat(facts(imported, 3)).isEqualTo(facts(atTheDoor, 3));
        assertThat(ledgers.pauses(imported.id())).isEmpty();
    }

    private String facts(Dossier dossier, int seq) {
        return store.events(dossier.id()).get(seq - 1).facts();
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }
}

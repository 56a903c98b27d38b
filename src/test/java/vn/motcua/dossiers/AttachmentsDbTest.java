package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.Refusal;
import vn.motcua.WebTest;
import vn.motcua.files.Archive;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ProcedureFixture;

/** Files of dossiers: what may be added by whom, and what stays of it. */
@WebTest
class AttachmentsDbTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private Attachments attachments;

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private Reading reading;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    private Dossier dossier;

    @BeforeEach
    void aDossierAtTheDesk() {
        clock.moveTo("2019-03-04T08:00");
        var procedure = procedures.aProcedure().published();
        dossier = done(dossiers.receive(people.receptionist(), people.aRegistration(procedure)));
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }

    private void acts(Actor who, Instruction instruction) {
        dossier =
                done(dossiers.perform(who, dossier.reference(), dossier.chain().version(), instruction));
    }

    private ActResult add(Actor who, Attachment.Purpose purpose) {
        return add(who, purpose, "giấy khai sinh.pdf", PDF);
    }

    private ActResult add(Actor who, Attachment.Purpose purpose, String name, byte[] content) {
        ActResult result = attachments.add(
                who, dossier.reference(), new Upload(name, "P1", purpose, new ByteArrayResource(content)));
        if (result instanceof ActResult.Done(Dossier next)) {
            dossier = next;
        }
        return result;
    }

    private AttachedPapers asSeenBy(Actor who) {
        return attachments.of(
                who, reading.open(who, dossier.reference(), "kiểm thử").orElseThrow());
    }

    @Test
    void whatTheDeskAddsIsInTheHistoryWithItsHashAndComesBackByteForByte() throws Exception {
        int before = dossier.chain().version();

        done(add(people.receptionist(), Attachment.Purpose.HANDED_IN));

        Attachment kept = asSeenBy(people.receptionist()).attachments().getFirst();
        assertThat(kept.name()).isEqualTo("giấy khai sinh.pdf");
        assertThat(kept.paperCode()).isEqualTo("P1");
        Event event = reading.events(reading.open(people.receptionist(), dossier.reference(), "kiểm thử")
                        .orElseThrow())
                .getLast();
        assertThat(event.seq()).isEqualTo(before + 1);
        assertThat(event.act()).isEqualTo(Act.ATTACH);
        assertThat(event.facts()).contains(kept.sha256());
        assertThat(Files.readAllBytes(attachments
                        .open(people.receptionist(), dossier.reference(), kept.no())
                        .orElseThrow()
                        .content()))
                .isEqualTo(PDF);
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
    }

    @Test
    void aPageThatCallsItselfAPaperIsRefusedAndNothingChanges() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        byte[] picture = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);

        assertThat(rules(add(people.receptionist(), Attachment.Purpose.HANDED_IN, "a.pdf", page)))
                .containsExactly("file-type");
        assertThat(rules(add(people.receptionist(), Attachment.Purpose.HANDED_IN, "a.svg", picture)))
                .containsExactly("file-type");
        assertThat(asSeenBy(people.receptionist()).attachments()).isEmpty();
    }

    @Test
    void aFileThatIsEmptyOrTooLargeIsRefused() {
        byte[] large = new byte[(int) Archive.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);

        assertThat(rules(add(people.receptionist(), Attachment.Purpose.HANDED_IN, "a.pdf", new byte[0])))
                .containsExactly("empty-file");
        assertThat(rules(add(people.receptionist(), Attachment.Purpose.HANDED_IN, "a.pdf", large)))
                .containsExactly("file-size");
    }

    private static List<String> rules(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Refused.class);
        return ((ActResult.Refused) result)
                .refusals().stream().map(Refusal::rule).toList();
    }

    @Test
    void eachAddsWhatIsTheirsInTheirTurn() {
        assertThat(asSeenBy(people.receptionist()).mayAdd()).containsExactly(Attachment.Purpose.HANDED_IN);
        assertThat(asSeenBy(people.specialist()).mayAdd()).isEmpty();
        acts(people.receptionist(), new Instruction.HandOver(null, null));
        acts(people.specialist(), new Instruction.Take(null));
        assertThat(asSeenBy(people.specialist()).mayAdd()).containsExactly(Attachment.Purpose.WORKING);
        done(add(people.specialist(), Attachment.Purpose.WORKING));
        acts(people.specialist(), new Instruction.Submit(Outcome.GRANTED, null, null));
        assertThat(asSeenBy(people.specialist()).mayAdd()).isEmpty();
        acts(people.leader(), new Instruction.Approve(Outcome.GRANTED, null));
        assertThat(asSeenBy(people.clerk()).mayAdd()).containsExactly(Attachment.Purpose.RESULT);
        done(add(people.clerk(), Attachment.Purpose.RESULT));
        acts(people.clerk(), new Instruction.Finish(null, null, null));

        assertThat(asSeenBy(people.clerk()).mayAdd()).isEmpty();
        assertThat(add(people.receptionist(), Attachment.Purpose.HANDED_IN)).isInstanceOf(ActResult.NotCompetent.class);
        assertThat(asSeenBy(people.receptionist()).attachments())
                .extracting(Attachment::purpose)
                .containsExactly(Attachment.Purpose.WORKING, Attachment.Purpose.RESULT);
    }

    @Test
    void whoMayNotSeeTheDossierCanNeitherAddNorReadNorLearnThatItExists() {
        done(add(people.receptionist(), Attachment.Purpose.HANDED_IN));
        Actor neighbour = people.of("motcua.h03.21.52");

        assertThat(add(neighbour, Attachment.Purpose.HANDED_IN)).isInstanceOf(ActResult.Unknown.class);
        assertThat(attachments.open(neighbour, dossier.reference(), 1)).isEmpty();
    }

    @Test
    void whoReadAFileIsRecorded() {
        done(add(people.receptionist(), Attachment.Purpose.HANDED_IN));

        attachments.open(people.specialist(), dossier.reference(), 1).orElseThrow();

        assertThat(JdbcClient.create(source)
                        .sql(
                                "select official_id from audit.look where subject_kind = 'attachment' and subject_id = :id")
                        .param("id", dossier.reference() + "/1")
                        .query(Long.class)
                        .list())
                .containsExactly(people.specialist().id().value());
    }

    private Callable<ActResult> sends(String what) {
        byte[] content = (new String(PDF, StandardCharsets.ISO_8859_1) + "\n%" + what).getBytes(StandardCharsets.UTF_8);
        return () -> attachments.add(
                people.receptionist(),
                dossier.reference(),
                new Upload("a.pdf", null, Attachment.Purpose.HANDED_IN, new ByteArrayResource(content)));
    }

    @Test
    void filesAddedInTheSameInstantAllGetTheirPlace() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var result : threads.invokeAll(List.of(sends("một"), sends("hai"), sends("ba")))) {
                done(result.get());
            }
        }

        assertThat(asSeenBy(people.receptionist()).attachments())
                .extracting(Attachment::no)
                .containsExactly(1, 2, 3);
        assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                .isEmpty();
    }

    @Test
    void aFileIsNeverChangedOrTakenAwayNotEvenInTheDatabase() {
        done(add(people.receptionist(), Attachment.Purpose.HANDED_IN));
        JdbcClient jdbc = JdbcClient.create(source);

        assertThatThrownBy(() -> jdbc.sql("update dossiers.attachment set sha256 = repeat('0', 64)")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from dossiers.attachment").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theSameFileSentBySeveralInTheSameInstantIsThereOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var result : threads.invokeAll(Collections.nCopies(4, sends("một")))) {
                assertThat(result.get()).isInstanceOf(ActResult.Done.class);
            }
        }

        assertThat(asSeenBy(people.receptionist()).attachments()).hasSize(1);
    }
}

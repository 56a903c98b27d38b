package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** What happens behind the counter: once, all or nothing, each desk its own. */
@WebTest
class ReceptionDbTest {

    private static final byte[] PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.ISO_8859_1);

    @Autowired
    private Reception reception;

    @Autowired
    private Counter counter;

    @Autowired
    private Tray tray;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    private ProcedureCode procedure;
    private String key;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
        procedure = procedures.aProcedure().published();
        key = UUID.randomUUID().toString();
    }

    private Reception.Form form(Reception.Way way, String reason) {
        return new Reception.Form(key, "typed", people.aRegistration(procedure), way, reason);
    }

    private void inTheTray(String name) {
        tray.put(
                people.receptionist(),
                key,
                new Upload(name, null, Attachment.Purpose.HANDED_IN, new ByteArrayResource(PDF)));
    }

    private long count(String sql) {
        return JdbcClient.create(source)
                .sql(sql)
                .param("procedure", procedure.value())
                .query(Long.class)
                .single();
    }

    private long dossiers() {
        return count("select count(*) from dossiers.dossier where procedure_code = :procedure");
    }

    @Test
    void eightWindowsThatSendTheSameFormAtOnceMakeOneDossier() throws Exception {
        inTheTray("a.pdf");
        Callable<IdempotentCalls.Answer> press =
                () -> reception.receive(people.receptionist(), form(Reception.Way.ACCEPT, ""));
        Set<String> references = new HashSet<>();
        try (var windows = Executors.newFixedThreadPool(8)) {
            for (Future<IdempotentCalls.Answer> answer : windows.invokeAll(Collections.nCopies(8, press))) {
                references.add(
                        switch (answer.get()) {
                            case IdempotentCalls.First(ActResult.Done(Dossier dossier)) -> dossier.reference();
                            case IdempotentCalls.Repeated(String reference) -> reference;
                            default -> "other";
                        });
            }
        }

        assertThat(references)
                .hasSize(1)
                .allSatisfy(reference -> assertThat(reference).startsWith("H03.21.53-"));
        assertThat(dossiers()).isEqualTo(1);
        assertThat(count("""
                select count(*) from dossiers.attachment a
                join dossiers.dossier d on d.id = a.dossier_id where d.procedure_code = :procedure
                """)).isEqualTo(1);
    }

    @Test
    void aRefusalWithoutReasonLeavesNothingNeitherDossierNorFileNorUsedUpForm() {
        inTheTray("a.pdf");

        IdempotentCalls.Answer refused = reception.receive(people.receptionist(), form(Reception.Way.REFUSE, " "));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        IdempotentCalls.First.class,
                        first -> assertThat(first.result()).isInstanceOf(ActResult.Refused.class));
        assertThat(dossiers()).isZero();
        assertThat(tray.of(people.receptionist(), key)).hasSize(1);
        assertThat(reception.receive(people.receptionist(), form(Reception.Way.ACCEPT, "")))
                .isInstanceOfSatisfying(
                        IdempotentCalls.First.class,
                        first -> assertThat(first.result()).isInstanceOf(ActResult.Done.class));
        assertThat(tray.of(people.receptionist(), key)).isEmpty();
    }

    @Test
    void theTrayOfOneOfficialIsNotAnothers() {
        inTheTray("a.pdf");

        assertThat(tray.of(people.of("motcua.h03.21.52"), key)).isEmpty();
        assertThat(tray.of(people.receptionist(), UUID.randomUUID().toString())).isEmpty();
    }

    @Test
    void theSameFileTwiceLiesInTheTrayOnceAndWhatIsForgottenIsSwept() {
        inTheTray("a.pdf");
        inTheTray("b.pdf");
        assertThat(tray.of(people.receptionist(), key)).hasSize(1);
        clock.moveTo("2019-03-05T09:00");

        String other = UUID.randomUUID().toString();
        tray.put(
                people.receptionist(),
                other,
                new Upload("c.pdf", null, Attachment.Purpose.HANDED_IN, new ByteArrayResource(PDF)));

        assertThat(tray.of(people.receptionist(), key)).isEmpty();
        assertThat(tray.of(people.receptionist(), other)).hasSize(1);
    }

    @Test
    void aReceptionistHasTheirDeskAndASpecialistNone() {
        assertThat(counter.desks(people.receptionist())).extracting(Unit::code).containsExactly("H03.21.53.MC");
        assertThat(counter.desks(people.specialist())).isEmpty();
        assertThat(counter.desks(people.of("kstthc.h03"))).isEmpty();
    }

    @Test
    void aDepartmentsDeskTakesInOnlyWhatItsDepartmentSolves() {
        Unit justice = counter.desks(people.of("motcua.h03.02")).getFirst();

        assertThat(counter.find(justice.id(), "").procedures())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(counter.offer(justice, found.code(), null, Channel.COUNTER)
                                .orElseThrow()
                                .agency()
                                .code())
                        .startsWith("H03.02"));
        assertThat(counter.offer(justice, procedure, null, Channel.COUNTER)).isEmpty();
    }

    @Test
    void aDistrictsDeskTakesInForTheDepartmentsOfTheDistrict() {
        Unit district = counter.desks(people.of("motcua.h03.21")).getFirst();

        List<String> agencies = counter.find(district.id(), "").procedures().stream()
                .map(found -> counter.offer(district, found.code(), null, Channel.COUNTER)
                        .orElseThrow()
                        .agency()
                        .code())
                .distinct()
                .toList();

        assertThat(agencies)
                .hasSizeGreaterThan(1)
                .allSatisfy(code -> assertThat(code).startsWith("H03.21"));
    }
}

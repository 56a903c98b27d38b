package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.Actor;
import vn.motcua.procedures.ImportVerb;
import vn.motcua.procedures.ProcedureCode;

/** What is imported from the national catalogue can be worked with: from the counter to the result. */
@WebTest
class ImportedProcedureLifeDbTest {

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private People people;

    @Autowired
    private MovableClock clock;

    @Autowired
    private DataSource source;

    @TempDir
    Path folder;

    @BeforeEach
    void imported() throws IOException {
        clock.moveTo("2019-03-04T08:00");
        Path file = folder.resolve("national.jsonl");
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/catalogue/national.jsonl"))) {
            Files.copy(in, file);
        }
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        int status =
                new ImportVerb(source, demo -> clock, silent, silent, false).run(List.of("catalogue", file.toString()));
        assertThat(status).isZero();
    }

    private Dossier acts(Actor who, Dossier dossier, Instruction instruction) {
        return done(dossiers.perform(who, dossier.reference(), dossier.chain().version(), instruction));
    }

    private static Dossier done(ActResult result) {
        assertThat(result).isInstanceOf(ActResult.Done.class);
        return ((ActResult.Done) result).dossier();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.100001", "9.100003", "9.100004"})
    void aDossierOfAnImportedProcedureGoesFromTheCounterToTheResult(String code) {
        Dossier dossier = done(dossiers.receive(people.receptionist(), people.aRegistration(new ProcedureCode(code))));
        dossier = acts(people.receptionist(), dossier, new Instruction.HandOver(null, null));
        dossier = acts(people.specialist(), dossier, new Instruction.Take(null));
        dossier = acts(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        dossier = acts(people.leader(), dossier, new Instruction.Approve(Outcome.GRANTED, null));
        dossier = acts(people.clerk(), dossier, new Instruction.Finish("1/KQ", LocalDate.of(2019, 3, 4), null));
        dossier = acts(
                people.receptionist(),
                dossier,
                new Instruction.ReturnResult("Nông Văn Thử", null, null, ReturnManner.COUNTER));

        assertThat(dossier.state()).isEqualTo(DossierState.RETURNED);
    }
}

package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.DemoPlatform;
import vn.motcua.procedures.ImportVerb;
import vn.motcua.procedures.ProcedureCode;

/**
 * The main job on real input: the national catalogue is imported and dossiers of its procedures go from the counter to the
 * result. Only where that file lies beside the checkout; {@link ImportedProcedureLifeDbTest} does the same on a small one.
 */
class NationalCatalogueLifeDbTest {

    private static final String OF_A_WARD = """
            select code from procedures.version
            where status = 'PUBLISHED' and 'COMMUNE' = any(levels) and form_schema is null and source_hash is not null
                and valid_from <= date '2019-03-04' and valid_to is null and revision = 1
            order by code
            limit 24
            """;

    private static Optional<Path> nationalCatalogue() {
        return Stream.of("../shared", "../../shared")
                .map(folder -> Path.of(folder, "data", "national-catalogue.jsonl.gz"))
                .filter(Files::exists)
                .findFirst();
    }

    @Test
    void dossiersOfTwentyFourImportedProceduresGoFromTheCounterToTheResult() {
        Optional<Path> file = nationalCatalogue();
        assumeTrue(file.isPresent(), "the national catalogue does not lie beside the checkout");
        try (ConfigurableApplicationContext context = DemoPlatform.at("2019-03-04T08:00")) {
            importInto(context, file.get());
            List<String> codes = context.getBean(JdbcClient.class)
                    .sql(OF_A_WARD)
                    .query(String.class)
                    .list();
            assertThat(codes).hasSize(24);

            assertThat(codes)
                    .allSatisfy(code ->
                            assertThat(lived(context, new ProcedureCode(code))).isEqualTo(DossierState.RETURNED));

            DataSource source = context.getBean(DataSource.class);
            assertThat(new HistoryVerification(source).verify(events -> {}).brokenAt())
                    .isEmpty();
        }
    }

    private static void importInto(ConfigurableApplicationContext context, Path file) {
        PrintStream silent = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Clock clock = context.getBean("clock", Clock.class);
        int status = new ImportVerb(context.getBean(DataSource.class), demo -> clock, silent, silent, false)
                .run(List.of("catalogue", file.toString()));
        assertThat(status).isZero();
    }

    private static DossierState lived(ConfigurableApplicationContext context, ProcedureCode procedure) {
        Office office = context.getBean(Office.class);
        People people = context.getBean(People.class);
        Dossier dossier = office.hasInHand(procedure);
        dossier = office.does(people.specialist(), dossier, new Instruction.Submit(Outcome.GRANTED, null, null));
        dossier = office.does(people.leader(), dossier, new Instruction.Approve(Outcome.GRANTED, null));
        dossier = office.does(people.clerk(), dossier, new Instruction.Finish("1/KQ", LocalDate.of(2019, 3, 4), null));
        Instruction toTheApplicant =
                new Instruction.ReturnResult(dossier.applicant().name(), null, null, ReturnManner.COUNTER);
        return office.does(people.receptionist(), dossier, toTheApplicant).state();
    }
}

package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.motcua.WebTest;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

@WebTest
class DemoCatalogueDbTest {

    private static final LocalDate TODAY = LocalDate.parse("2019-03-04");

    @Autowired
    Procedures procedures;

    @Autowired
    LeadAgencies leadAgencies;

    @Autowired
    Units units;

    @Autowired
    Forms forms;

    static Stream<String> codes() {
        return DemoCatalogue.read().stream()
                .map(publication -> publication.code().value());
    }

    private ProcedureVersion version(String code) {
        return procedures.inForce(new ProcedureCode(code), TODAY).orElseThrow();
    }

    @Test
    void theDemoProvinceHasEightyProcedures() {
        assertThat(codes()).hasSize(80).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void nothingKeepsItFromBeingPublished(String code) {
        ProcedureVersion version = version(code);

        assertThat(Shortcomings.of(ProcedureContent.of(version))).isEmpty();
        version.anatomy()
                .mainTerm()
                .ifPresent(term -> assertThat(version.process().totalHours()).isEqualByComparingTo(term.budgetHours()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void atEveryDeskThatReceivesItsLeadAndEveryLegAreRealAgencies(String code) {
        ProcedureVersion version = version(code);
        List<String> unresolved = new ArrayList<>();
        int resolved = 0;
        for (Tier tier : version.process().receivedAt()) {
            for (UnitId desk : desks(tier)) {
                Optional<UnitId> lead = leadAgencies.of(version, desk, TODAY);
                boolean whole = lead.isPresent()
                        && version.process().legs().stream()
                                .allMatch(leg -> leadAgencies
                                        .legOf(leg, lead.get(), TODAY)
                                        .isPresent());
                resolved += whole ? 1 : 0;
                if (!whole) {
                    unresolved.add(units.unit(desk).code());
                }
            }
        }

        assertThat(unresolved).as(code).isEmpty();
        assertThat(resolved).isPositive();
    }

    private List<UnitId> desks(Tier tier) {
        return units.all(TODAY).stream()
                .filter(unit -> unit.kind() == UnitKind.ONE_STOP_DESK && unit.tier() == tier)
                .map(Unit::id)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void itsFormTakesAGoodAnswerAndRefusesABadOne(String code) {
        ProcedureVersion version = version(code);
        JsonNode schema = ProcedureJson.MAPPER.readTree(version.formSchema());
        @SuppressWarnings("unchecked")
        Map<String, Object> good = (Map<String, Object>) answer(schema);

        assertThat(forms.validate(version, good)).isEmpty();
        assertThat(forms.shown(version, good)).isNotEmpty();
        assertThat(forms.validate(version, Map.of())).isNotEmpty().allSatisfy(refusal -> {
            assertThat(refusal.field()).startsWith("form");
            assertThat(refusal.sentence()).matches("(Hãy|Cần|“).*");
        });
        Map<String, Object> bad = new LinkedHashMap<>(good);
        bad.put(good.keySet().iterator().next(), List.of(List.of(1)));
        assertThat(forms.validate(version, bad)).isNotEmpty();
    }

    @Test
    void someProceduresAreInterlinkedInOrderAndSomeSideBySide() {
        List<Step> legs =
                codes().flatMap(code -> version(code).process().legs().stream()).toList();

        assertThat(legs).extracting(Step::legMode).contains(LegMode.SEQUENTIAL, LegMode.PARALLEL);
    }

    private static Object answer(JsonNode schema) {
        return switch (FormSchema.kind(schema)) {
            case GROUP -> {
                Map<String, Object> answers = new LinkedHashMap<>();
                schema.path("properties")
                        .properties()
                        .forEach(property -> answers.put(property.getKey(), answer(property.getValue())));
                yield answers;
            }
            case ROWS -> List.of(answer(schema.path("items")));
            case DATE -> "2018-05-20";
            case EMAIL -> "hoa@vidu.vn";
            case YES_NO -> true;
            case INTEGER ->
                BigInteger.valueOf(Math.max(1, schema.path("minimum").asInt(1)));
            case NUMBER -> BigDecimal.valueOf(12.5);
            case CHOICE -> schema.path("enum").path(0).asString();
            case TEXT, LONG_TEXT -> schema.path("examples").path(0).asString("Bản A");
        };
    }
}

package vn.motcua.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.DemoData;
import vn.motcua.organisation.Tier;

/**
 * Danh mục tập huấn: 80 procedures of the three-level time, each with its own form and internal process; how sure the
 * sources are stands beside each.
 */
@Component
class DemoCatalogue implements DemoData {

    private static final String RESOURCE = "/province/procedures.json";

    private final ProcedureStore store;
    private final LeadRules leads;
    private final Procedures procedures;
    private final Clock clock;

    DemoCatalogue(ProcedureStore store, LeadRules leads, Procedures procedures, Clock clock) {
        this.store = store;
        this.leads = leads;
        this.procedures = procedures;
        this.clock = clock;
    }

    /** One line of the resource. */
    private record Row(
            String code,
            String name,
            String field,
            Set<Tier> levels,
            LocalDate validFrom,
            Anatomy anatomy,
            InternalProcess process,
            JsonNode form,
            String source,
            String confidence,
            List<String> toReview) {

        Publication publication() {
            return new Publication(
                    new ProcedureCode(code),
                    new ProcedureContent(name, field, levels, anatomy, process, form.toString()),
                    new Provenance(1, null, null, source, confidence, toReview, null),
                    validFrom);
        }
    }

    static List<Publication> read() {
        try (InputStream in = Objects.requireNonNull(DemoCatalogue.class.getResourceAsStream(RESOURCE))) {
            return Arrays.stream(ProcedureJson.MAPPER.readValue(in, Row[].class))
                    .map(Row::publication)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the demo catalogue cannot be read", e);
        }
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        store.publishAll(read(), leads, clock.instant());
        procedures.forget();
    }
}

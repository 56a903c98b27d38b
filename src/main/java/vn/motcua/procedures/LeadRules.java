package vn.motcua.procedures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Tier;

/**
 * Which agency leads the procedures of a field at each tier, as data ({@code province/lead-agencies.json}): the
 * competence of departments follows Decrees 24/2014 and 37/2014. A field that is not listed is the people's committee's.
 */
@Component
class LeadRules {

    private static final String RESOURCE = "/province/lead-agencies.json";

    private final Map<String, Row> byField = new HashMap<>();

    LeadRules() {
        for (Row row : read()) {
            row.fields().forEach(field -> byField.put(field, row));
        }
    }

    private record Row(@Nullable String province, @Nullable String district, List<String> fields) {

        Row {
            fields = List.copyOf(fields);
        }
    }

    private static Row[] read() {
        try (InputStream in = Objects.requireNonNull(LeadRules.class.getResourceAsStream(RESOURCE))) {
            return ProcedureJson.MAPPER.readValue(in, Row[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who leads a field at a tier. */
    AgencyHint leadOf(String field, Tier tier) {
        Row row = byField.get(field);
        String name = switch (tier) {
            case PROVINCE -> row == null ? null : row.province();
            case DISTRICT -> row == null ? null : row.district();
            // a commune has no departments: its committee leads everything
            case COMMUNE -> null;
        };
        return name == null ? AgencyHint.committee(tier) : new AgencyHint(tier, name);
    }

    /** Every agency that leads this procedure somewhere. */
    Set<String> leadsOf(ProcedureContent content) {
        String named = content.process().lead();
        if (named != null) {
            return Set.of(named);
        }
        Set<String> leads = new LinkedHashSet<>();
        content.process()
                .receivedAt()
                .forEach(tier -> leads.add(leadOf(content.fieldName(), tier).toString()));
        return leads;
    }
}

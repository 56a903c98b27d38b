package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;

/** Thủ tục trong danh mục: one line of the catalogue. */
public record ProcedureSummary(
        ProcedureVersionId id,
        ProcedureCode code,
        String name,
        String fieldName,
        Set<Tier> levels,
        int revision,
        ProcedureStatus status,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> toReview) {

    public ProcedureSummary {
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
        toReview = List.copyOf(toReview);
    }
}

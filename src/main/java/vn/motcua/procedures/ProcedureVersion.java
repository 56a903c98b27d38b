package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;

/**
 * Phiên bản thủ tục hành chính: a procedure as it is in force between two days.
 *
 * @param validTo the last day in force, {@code null} when open
 * @param formSchema JSON Schema 2020-12 of the form, {@code null} for the plain default form
 */
public record ProcedureVersion(
        ProcedureVersionId id,
        ProcedureCode code,
        String name,
        String fieldName,
        Set<Tier> levels,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        ProcedureStatus status,
        Anatomy anatomy,
        InternalProcess process,
        @Nullable String formSchema,
        Provenance provenance) {

    public ProcedureVersion {
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    }

    /** Published, and in force on the day; a later abolition does not undo the days before it. */
    public boolean inForceOn(LocalDate day) {
        return status != ProcedureStatus.DRAFT
                && !day.isBefore(validFrom)
                && (validTo == null || !day.isAfter(validTo));
    }
}

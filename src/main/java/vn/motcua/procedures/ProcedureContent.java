package vn.motcua.procedures;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.Tier;

/** Nội dung thủ tục: what a version says, before it has an id, dates or a status. */
public record ProcedureContent(
        String name,
        String fieldName,
        Set<Tier> levels,
        Anatomy anatomy,
        InternalProcess process,
        @Nullable String formSchema) {

    public ProcedureContent {
        levels = Collections.unmodifiableSet(new TreeSet<>(levels));
    }

    /** The content of an existing version, to begin the next one with. */
    public static ProcedureContent of(ProcedureVersion version) {
        return new ProcedureContent(
                version.name(),
                version.fieldName(),
                version.levels(),
                version.anatomy(),
                version.process(),
                version.formSchema());
    }
}

package vn.motcua.dossiers;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Jurisdiction;

/** Tra cứu hồ sơ của cán bộ: what was typed decides how it is looked for. */
@Component
public class DossierSearch {

    private static final int SHORTEST_NAME = 2;
    private static final Pattern REFERENCE = Pattern.compile("(DK-|[A-Z]\\d{2})[0-9A-Z.\\-]*");
    private static final Pattern DIGITS = Pattern.compile("[\\d .\\-]{9,16}");

    private final SearchQueries queries;
    private final Jurisdiction jurisdiction;

    DossierSearch(SearchQueries queries, Jurisdiction jurisdiction) {
        this.queries = queries;
        this.jurisdiction = jurisdiction;
    }

    /** The dossiers that the actor may see and that the text names: a number or its beginning, an identity number, a name. */
    public List<DossierLine> find(Actor actor, String text, int limit) {
        String tidy = text.strip();
        Set<UnitId> visible = jurisdiction.unitsWhere(actor, Permission.SEE_DOSSIERS);
        String upper = tidy.toUpperCase(Locale.ROOT);
        if (REFERENCE.matcher(upper).matches()) {
            return queries.byReference(upper, visible, limit);
        }
        if (DIGITS.matcher(tidy).matches()) {
            return queries.byIdentity(IdentityNumbers.plain(tidy), visible, limit);
        }
        String folded = Folding.fold(tidy);
        return folded.length() < SHORTEST_NAME ? List.of() : queries.byName(folded, visible, limit);
    }
}

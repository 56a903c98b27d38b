package vn.motcua.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Units;

/** Tra cứu hồ sơ của cán bộ: what was typed decides how it is looked for. */
@Component
public class DossierSearch {

    private static final int SHORTEST_NAME = 2;
    private static final Pattern REFERENCE = Pattern.compile("(DK-|[A-Z]\\d{2})[0-9A-Z.\\-]*");
    private static final Pattern DIGITS = Pattern.compile("[\\d .\\-]{9,16}");

    private final SearchQueries queries;
    private final Jurisdiction jurisdiction;
    private final Units units;
    private final Clock clock;

    DossierSearch(SearchQueries queries, Jurisdiction jurisdiction, Units units, Clock clock) {
        this.queries = queries;
        this.jurisdiction = jurisdiction;
        this.units = units;
        this.clock = clock;
    }

    /**
     * One page of the dossiers that the actor may see and that are asked for, newest first; one line more than asked for
     * when there is a next page. That they are listed is not a look into them.
     */
    public List<DossierLine> find(Actor actor, SearchAsked asked) {
        String tidy = asked.text().strip();
        SearchQueries.Whose visible = visible(actor);
        String upper = tidy.toUpperCase(Locale.ROOT);
        if (tidy.isEmpty()) {
            return queries.any(visible, asked);
        }
        if (REFERENCE.matcher(upper).matches()) {
            return queries.byReference(upper, visible, asked);
        }
        if (DIGITS.matcher(tidy).matches()) {
            return queries.byDigits(IdentityNumbers.plain(tidy), visible, asked);
        }
        String folded = Folding.fold(tidy);
        return folded.length() < SHORTEST_NAME ? List.of() : queries.byName(folded, visible, asked);
    }

    private SearchQueries.Whose visible(Actor actor) {
        Set<UnitId> visible = jurisdiction.unitsWhere(actor, Permission.SEE_DOSSIERS);
        LocalDate today = LocalDate.now(clock);
        return new SearchQueries.Whose(
                visible,
                visible.stream().map(unit -> units.agencyOf(unit, today).id()).collect(Collectors.toSet()));
    }
}

package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** Bảng theo dõi: how much open work there is, where and how late, and the dossiers behind each number. */
@Component
public class Board {

    private final BoardQueries queries;
    private final DossierClock dossierClock;
    private final Clock clock;

    Board(BoardQueries queries, DossierClock dossierClock, Clock clock) {
        this.queries = queries;
        this.dossierClock = dossierClock;
        this.clock = clock;
    }

    /** One row for each of the agencies that has open work. */
    public List<BoardRow> counts(Set<UnitId> agencies) {
        Instant now = clock.instant();
        return queries.counts(agencies, now, dossierClock.soon(now));
    }

    /** The dossiers behind a count, most urgent first; one more than a page when there is a next one. */
    public List<DossierLine> behind(Set<UnitId> agencies, @Nullable BoardCell cell, WorkCursor after) {
        Instant now = clock.instant();
        return queries.behind(agencies, cell, after, now, dossierClock.soon(now));
    }
}

package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.audit.Audit;
import vn.motcua.identity.Actor;

/** Bảng theo dõi: how much open work there is, where and how late, and the dossiers behind each number. */
@Component
public class Board {

    private final BoardQueries queries;
    private final DossierClock dossierClock;
    private final Audit audit;
    private final Clock clock;

    Board(BoardQueries queries, DossierClock dossierClock, Audit audit, Clock clock) {
        this.queries = queries;
        this.dossierClock = dossierClock;
        this.audit = audit;
        this.clock = clock;
    }

    /** One row for each unit that has open work. */
    public List<BoardRow> counts(Remit remit) {
        Instant now = clock.instant();
        return queries.counts(remit, now, dossierClock.soon(now));
    }

    /**
     * The dossiers behind a count, most urgent first; one more than a page when there is a next one. The look is
     * recorded.
     */
    public List<DossierLine> behind(Actor actor, Remit remit, BoardCell cell, WorkCursor after) {
        audit.looked(actor, "board", remit.unit().code() + " " + cell, "Bảng theo dõi: danh sách hồ sơ");
        Instant now = clock.instant();
        return queries.behind(remit, cell, after, now, dossierClock.soon(now));
    }
}

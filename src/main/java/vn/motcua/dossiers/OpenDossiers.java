package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hồ sơ đang mở toàn tỉnh: how many dossiers are open, by state, and how they stand to their due time; for operators. */
@Component
public class OpenDossiers {

    private final OpenDossierQueries queries;
    private final Clock clock;

    OpenDossiers(OpenDossierQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * Số hồ sơ đang mở: of one state.
     *
     * @param late the clock runs, and the due time is past
     * @param running the clock runs, and it is not
     * @param still no clock runs: not accepted yet, paused, or done and waiting for its applicant
     */
    public record Count(DossierState state, long late, long running, long still) {}

    /** One line for each state that has open dossiers. */
    public List<Count> counts() {
        return queries.counts(clock.instant());
    }
}

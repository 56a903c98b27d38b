package vn.motcua.dossiers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Hồ sơ của tôi: one line of a citizen's own list, in plain words.
 *
 * @param citizensTurn whether the applicant has to do something
 * @param promise empty before acceptance, where the law gives no term, and when it ended without a result
 */
public record OwnDossier(
        String reference,
        String procedure,
        Instant receivedAt,
        Said status,
        boolean citizensTurn,
        @Nullable Due promise) {

    /**
     * Ngày hẹn trên danh sách.
     *
     * @param standing "còn 2 ngày 3 giờ làm việc"
     */
    public record Due(Instant at, TrackedDossier.Standing where, Said standing) {}
}

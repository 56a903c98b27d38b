package vn.motcua.dossiers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lần yêu cầu bổ sung: one round of asking for more papers, all defects together. */
public record SupplementRound(
        int round,
        Instant askedAt,
        Optional<Instant> answeredAt,
        boolean beforeAcceptance,
        String reason,
        Optional<String> lateReason,
        List<Defect> defects) {}

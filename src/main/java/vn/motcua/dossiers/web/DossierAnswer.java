package vn.motcua.dossiers.web;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Applicant;

/** Hồ sơ: as the API tells it. */
public record DossierAnswer(
        String number,
        int version,
        Named state,
        @Nullable String awaits,
        Named procedure,
        Named agency,
        Named desk,
        String channel,
        String rules,
        String subject,
        Applicant applicant,
        @Nullable Named holderUnit,
        @Nullable Named holder,
        @Nullable String term,
        @Nullable OffsetDateTime receivedAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime dueAt,
        boolean overdue,
        @Nullable OffsetDateTime pausedSince,
        @Nullable OffsetDateTime finishedAt,
        @Nullable OffsetDateTime returnedAt,
        @Nullable String outcome,
        int supplementRounds,
        int extensions,
        List<LegAnswer> legs,
        List<String> acts) {

    /** A code with its name. */
    public record Named(String code, String name) {}

    /** The part of another agency. */
    public record LegAnswer(
            int leg,
            int version,
            String kind,
            Named agency,
            String task,
            @Nullable Named holder,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime finishedAt,
            boolean overdue,
            @Nullable String answer,
            List<String> acts) {}
}

package vn.motcua.dossiers;

import org.jspecify.annotations.Nullable;

/**
 * Người nộp hồ sơ: the citizen or organisation that a dossier is for.
 *
 * @param identity the 12-digit personal number, a 9-digit identity card, or a tax code; see {@link IdentityNumbers}
 */
public record Applicant(
        ApplicantKind kind,
        String name,
        @Nullable String identity,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {}

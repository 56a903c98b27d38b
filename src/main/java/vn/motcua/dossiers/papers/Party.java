package vn.motcua.dossiers.papers;

import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.ApplicantKind;

/**
 * Người nộp hồ sơ, as the papers name them.
 *
 * @param identityTitle what kind of number the identity is
 */
public record Party(
        String name,
        boolean citizen,
        String identityTitle,
        @Nullable String identity,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email) {

    static Party of(Applicant applicant) {
        return new Party(
                applicant.name(),
                applicant.kind() == ApplicantKind.CITIZEN,
                applicant.kind() == ApplicantKind.CITIZEN ? "Số CCCD/CMND" : "Mã số thuế/Mã số định danh",
                applicant.identity(),
                applicant.address(),
                applicant.phone(),
                applicant.email());
    }

    /** "ông/bà Nông Văn Thử"; organisations by their name alone. */
    public String addressed() {
        return citizen ? "ông/bà " + name : name;
    }
}

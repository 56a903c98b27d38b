package vn.motcua.dossiers;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/** Quy tắc về người nộp: what must be known of an applicant, and what cannot be right. */
@Component
class ApplicantRules {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,190}\\.[^@\\s]{2,60}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    List<Refusal> check(@Nullable Applicant applicant) {
        if (applicant == null) {
            return List.of();
        }
        String name = applicant.name() == null ? "" : applicant.name();
        return Demands.of(Act.REGISTER)
                .that(applicant.kind() != null, "required", "applicant.kind", "Xin chọn loại đối tượng.")
                .text("applicant.name", name, "Xin ghi họ tên cá nhân hoặc tên tổ chức nộp hồ sơ.")
                .that(name.length() <= LONGEST_NAME, "too-long", "applicant.name", "Tên dài quá 300 ký tự.")
                .that(readable(name), "unreadable-character", "applicant.name", "Tên có ký tự không đọc được.")
                .that(
                        name.isBlank() || name.codePoints().anyMatch(Character::isLetter),
                        "not-a-name",
                        "applicant.name",
                        "Tên phải có chữ cái.")
                .that(identityFits(applicant), "identity-number", "applicant.identity", identitySentence(applicant))
                .that(
                        blank(applicant.phone()) || IdentityNumbers.isPhone(IdentityNumbers.plain(applicant.phone())),
                        "phone-number",
                        "applicant.phone",
                        "Số điện thoại chưa đúng; ví dụ đúng: 0912345678.")
                .that(
                        blank(applicant.email())
                                || (readable(applicant.email())
                                        && EMAIL.matcher(applicant.email().strip())
                                                .matches()),
                        "e-mail",
                        "applicant.email",
                        "Địa chỉ thư điện tử chưa đúng; ví dụ đúng: ten@example.vn.")
                .that(
                        blank(applicant.address())
                                || (applicant.address().length() <= LONGEST_ADDRESS && readable(applicant.address())),
                        "address",
                        "applicant.address",
                        "Địa chỉ dài quá 500 ký tự hoặc có ký tự không đọc được.")
                .refusals();
    }

    /** Whoever hands in for somebody else shows who they are and what authorises them (Decree 61/2018 art. 16). */
    List<Refusal> check(Registration.@Nullable Proxy proxy) {
        if (proxy == null) {
            return List.of();
        }
        String identity = proxy.identity();
        return Demands.of(Act.REGISTER)
                .text("proxy.name", proxy.name(), "Xin ghi họ tên người nộp thay.")
                .that(readable(proxy.name()), "unreadable-character", "proxy.name", "Tên có ký tự không đọc được.")
                .that(
                        blank(identity) || IdentityNumbers.isPersonal(IdentityNumbers.plain(identity)),
                        "identity-number",
                        "proxy.identity",
                        "Số giấy tờ của người nộp thay chưa đúng: số định danh có 12 chữ số, chứng minh nhân dân có 9 chữ số.")
                .text(
                        "proxy.authorisation",
                        proxy.authorisation(),
                        "Xin ghi giấy ủy quyền (số, ngày) mà người nộp thay đã xuất trình.")
                .that(
                        readable(proxy.authorisation()),
                        "unreadable-character",
                        "proxy.authorisation",
                        "Nội dung có ký tự không đọc được.")
                .refusals();
    }

    private static boolean identityFits(Applicant applicant) {
        if (blank(applicant.identity())) {
            return true;
        }
        String plain = IdentityNumbers.plain(applicant.identity());
        return applicant.kind() == ApplicantKind.CITIZEN
                ? IdentityNumbers.isPersonal(plain)
                : IdentityNumbers.isTaxCode(plain) || IdentityNumbers.isPersonal(plain);
    }

    private static String identitySentence(Applicant applicant) {
        return applicant.kind() == ApplicantKind.CITIZEN
                ? "Số giấy tờ tùy thân chưa đúng: số định danh có 12 chữ số, chứng minh nhân dân có 9 chữ số."
                : "Mã số thuế chưa đúng: có 10 chữ số, hoặc 10 chữ số rồi gạch nối và 3 chữ số của chi nhánh.";
    }

    private static boolean readable(String text) {
        return !CONTROL.matcher(text).find();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package vn.motcua.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.audit.AuditEntry;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.ui.Frame;

/**
 * Trang ai đã xem dữ liệu của tôi.
 *
 * @param number of the one dossier that it is about; empty for all
 * @param deeds what was done to the account itself
 * @param cut whether there are more looks than are shown
 */
public record LooksPage(
        String number, List<Look> looks, List<AuditEntry> deeds, Map<OfficialId, Official> officials, boolean cut) {

    /**
     * Lượt xem: one look of an official at one dossier.
     *
     * @param why as the official's page recorded it, in Vietnamese
     */
    public record Look(Instant at, String dossier, @Nullable OfficialId official, String why) {}

    static Look look(AuditEntry entry, String dossier) {
        return new Look(entry.at(), dossier, entry.official(), entry.what());
    }

    /** "Nông Văn A, Chuyên viên"; whoever did it without an official was the citizen. */
    public String who(@Nullable OfficialId official, Frame frame) {
        Official known = official == null ? null : officials.get(official);
        if (known == null) {
            return official == null ? frame.say("Chính anh/chị", "You yourself") : frame.say("Cán bộ", "An official");
        }
        return known.title().isBlank() ? known.name() : known.name() + ", " + known.title();
    }

    /** What was done to the account. */
    public String deed(AuditEntry entry, Frame frame) {
        return switch (entry.what()) {
            case "citizen.code-issued" -> frame.say("Cấp mã đặt mật khẩu", "Issued a code for a password");
            case "citizen.activated" -> frame.say("Đặt mật khẩu bằng mã", "Chose a password with the code");
            case "citizen.password-changed" -> frame.say("Đổi mật khẩu", "Changed the password");
            case "citizen.passkey-added" -> frame.say("Thêm khóa đăng nhập", "Added a passkey");
            case "citizen.passkey-dropped" -> frame.say("Xóa khóa đăng nhập", "Deleted a passkey");
            default -> entry.what();
        };
    }
}

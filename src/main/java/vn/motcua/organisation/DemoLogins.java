package vn.motcua.organisation;

import java.util.List;
import vn.motcua.identity.Role;

/**
 * Tài khoản tập huấn: one sign-in for each role, so that together they can play one story: a birth registered at the ward
 * of Đức Xuân, a criminal record issued by the Department of Justice.
 */
public record DemoLogins(Role role, String username, String unit) {

    /** Of every demo account; it opens nothing outside the demo. */
    public static final String PASSWORD = "MotCua-2019";

    /** In the order of the story. */
    public static List<DemoLogins> all() {
        return List.of(
                new DemoLogins(Role.RECEPTIONIST, "motcua.h03.21.53", "Bộ phận Một cửa phường Đức Xuân"),
                new DemoLogins(Role.SPECIALIST, "cv1.h03.21.53", "UBND phường Đức Xuân (Tư pháp - Hộ tịch)"),
                new DemoLogins(Role.LEADER, "ld1.h03.21.53", "UBND phường Đức Xuân (Chủ tịch)"),
                new DemoLogins(Role.CLERK, "vt.h03.21.53", "UBND phường Đức Xuân (Văn thư)"),
                new DemoLogins(Role.DESK_HEAD, "truongmc.h03.02", "Bộ phận Một cửa Sở Tư pháp"),
                new DemoLogins(Role.HEAD, "tp.h03.02.03", "Sở Tư pháp, Phòng Hành chính tư pháp"),
                new DemoLogins(Role.PROCEDURE_CONTROL, "kstthc.h03", "UBND tỉnh"),
                new DemoLogins(Role.INSPECTOR, "thanhtra.h03", "UBND tỉnh"),
                new DemoLogins(Role.ADMINISTRATOR, "quantri.h03", "UBND tỉnh"));
    }
}

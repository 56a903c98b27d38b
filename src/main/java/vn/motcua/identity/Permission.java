package vn.motcua.identity;

/** Quyền: what an official may be allowed to do; a role grants permissions within its unit, the unit's part below it too. */
public enum Permission {
    REGISTER_DOSSIER("tiếp nhận thông tin hồ sơ", "register dossiers"),
    ACCEPT_DOSSIER("tiếp nhận hồ sơ", "accept dossiers"),
    HAND_OVER("chuyển hồ sơ", "hand dossiers over"),
    ASSIGN_WORK("phân công xử lý hồ sơ", "assign work"),
    PROCESS_DOSSIER("thụ lý hồ sơ", "process dossiers"),
    APPROVE_RESULT("phê duyệt kết quả", "approve results"),
    ISSUE_RESULT("phát hành kết quả", "issue results"),
    RETURN_RESULT("trả kết quả", "return results"),
    COLLECT_FEES("thu phí, lệ phí", "collect fees"),
    REFUND_FEES("hoàn trả phí, lệ phí", "refund fees"),
    EXTEND_DEADLINE("hẹn lại ngày trả kết quả", "re-appoint the due date"),
    STOP_DOSSIER("dừng giải quyết hồ sơ", "stop dossiers"),
    CORRECT_INTAKE("đính chính thông tin tiếp nhận", "correct the intake"),
    SEE_DOSSIERS("xem hồ sơ", "see dossiers"),
    SEE_BOARD("xem bảng theo dõi", "see the board"),
    SEE_REPORTS("xem báo cáo", "see reports"),
    SEE_ORGANISATION("xem cơ cấu tổ chức", "see the organisation"),
    SEE_PROCEDURES("xem thủ tục hành chính", "see procedures"),
    SEE_AUDIT("xem nhật ký hệ thống", "see the audit record"),
    ADMINISTER_USERS("quản trị người dùng", "administer users"),
    ADMINISTER_CATALOGUE("quản trị danh mục thủ tục", "administer the catalogue"),
    ADMINISTER_CALENDAR("quản trị lịch làm việc", "administer the calendar"),
    ADMINISTER_ORGANISATION("quản trị cơ cấu tổ chức", "administer the organisation"),
    OPERATE("vận hành hệ thống", "operate the platform");

    private final String inVietnamese;
    private final String inEnglish;

    Permission(String inVietnamese, String inEnglish) {
        this.inVietnamese = inVietnamese;
        this.inEnglish = inEnglish;
    }

    /** As a page says it after "quyền": "phê duyệt kết quả". */
    public String inVietnamese() {
        return inVietnamese;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}

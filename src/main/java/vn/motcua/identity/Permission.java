package vn.motcua.identity;

/** Quyền: what an official may be allowed to do; a role grants permissions within its unit, the unit's part below it too. */
public enum Permission {
    REGISTER_DOSSIER("tiếp nhận thông tin hồ sơ"),
    ACCEPT_DOSSIER("tiếp nhận hồ sơ"),
    HAND_OVER("chuyển hồ sơ"),
    ASSIGN_WORK("phân công xử lý hồ sơ"),
    PROCESS_DOSSIER("thụ lý hồ sơ"),
    APPROVE_RESULT("phê duyệt kết quả"),
    ISSUE_RESULT("phát hành kết quả"),
    RETURN_RESULT("trả kết quả"),
    EXTEND_DEADLINE("hẹn lại ngày trả kết quả"),
    STOP_DOSSIER("dừng giải quyết hồ sơ"),
    CORRECT_INTAKE("đính chính thông tin tiếp nhận"),
    SEE_DOSSIERS("xem hồ sơ"),
    SEE_BOARD("xem bảng theo dõi"),
    SEE_REPORTS("xem báo cáo"),
    SEE_ORGANISATION("xem cơ cấu tổ chức"),
    SEE_PROCEDURES("xem thủ tục hành chính"),
    SEE_AUDIT("xem nhật ký hệ thống"),
    ADMINISTER_USERS("quản trị người dùng"),
    ADMINISTER_CATALOGUE("quản trị danh mục thủ tục"),
    ADMINISTER_CALENDAR("quản trị lịch làm việc"),
    ADMINISTER_ORGANISATION("quản trị cơ cấu tổ chức");

    private final String inVietnamese;

    Permission(String inVietnamese) {
        this.inVietnamese = inVietnamese;
    }

    /** As a page says it after "quyền": "phê duyệt kết quả". */
    public String inVietnamese() {
        return inVietnamese;
    }
}

package vn.motcua.procedures;

/** Việc phải làm ở bước: the act that completes a step of the internal process. */
public enum ExpectedAct {
    HAND_OVER("Tiếp nhận, chuyển hồ sơ"),
    ASSIGN("Phân công"),
    VERIFY("Thẩm tra, xác minh, trình"),
    SUBMIT("Duyệt, trình ký"),
    APPROVE("Phê duyệt"),
    ISSUE("Phát hành kết quả"),
    LEG("Giải quyết liên thông"),
    RETURN("Trả kết quả");

    private final String inVietnamese;

    ExpectedAct(String inVietnamese) {
        this.inVietnamese = inVietnamese;
    }

    public String inVietnamese() {
        return inVietnamese;
    }
}

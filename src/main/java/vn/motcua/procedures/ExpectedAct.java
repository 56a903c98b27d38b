package vn.motcua.procedures;

/** Việc phải làm ở bước: the act that completes a step of the internal process. */
public enum ExpectedAct {
    HAND_OVER("Tiếp nhận, chuyển hồ sơ", "Accept and hand over"),
    ASSIGN("Phân công", "Assign"),
    VERIFY("Thẩm tra, xác minh, trình", "Verify and submit"),
    SUBMIT("Duyệt, trình ký", "Review and submit for signature"),
    APPROVE("Phê duyệt", "Approve"),
    ISSUE("Phát hành kết quả", "Issue the result"),
    LEG("Giải quyết liên thông", "Interlinked part"),
    RETURN("Trả kết quả", "Return the result");

    private final String inVietnamese;
    private final String inEnglish;

    ExpectedAct(String inVietnamese, String inEnglish) {
        this.inVietnamese = inVietnamese;
        this.inEnglish = inEnglish;
    }

    public String inVietnamese() {
        return inVietnamese;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}

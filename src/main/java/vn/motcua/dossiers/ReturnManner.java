package vn.motcua.dossiers;

/** Phương thức nhận kết quả. */
public enum ReturnManner {
    COUNTER("Trực tiếp tại Bộ phận Một cửa", "At the one-stop desk"),
    POST("Qua bưu chính công ích", "By the public post"),
    ONLINE("Trực tuyến", "Online");

    private final String title;
    private final String inEnglish;

    ReturnManner(String title, String inEnglish) {
        this.title = title;
        this.inEnglish = inEnglish;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }
}

package vn.motcua.dossiers;

/** Phương thức nhận kết quả. */
public enum ReturnManner {
    COUNTER("Trực tiếp tại Bộ phận Một cửa"),
    POST("Qua bưu chính công ích"),
    ONLINE("Trực tuyến");

    private final String title;

    ReturnManner(String title) {
        this.title = title;
    }

    /** The official Vietnamese name. */
    public String title() {
        return title;
    }
}

package vn.motcua.notifications;

/** Địa chỉ chọn cách nhận tin: where a citizen chooses how to be told. */
public final class Choices {

    /** Followed by the key. */
    public static final String PATH = "/thong-bao/";

    private Choices() {}

    /** @param publicUrl where citizens find the platform, without a slash at the end */
    public static String address(String publicUrl, String key) {
        return publicUrl + PATH + key;
    }
}

package vn.motcua.procedures;

import java.util.Arrays;
import java.util.Optional;

/** Kênh nộp hồ sơ: how a dossier comes in (Decree 61/2018 art. 16), with the code of the national portal (KENH). */
public enum Channel {
    COUNTER(1, "Trực tiếp"),
    ONLINE(2, "Trực tuyến"),
    POST(3, "Bưu chính công ích");

    private final int code;
    private final String inVietnamese;

    Channel(int code, String inVietnamese) {
        this.code = code;
        this.inVietnamese = inVietnamese;
    }

    public int code() {
        return code;
    }

    public String inVietnamese() {
        return inVietnamese;
    }

    public static Optional<Channel> ofCode(int code) {
        return Arrays.stream(values()).filter(channel -> channel.code == code).findFirst();
    }
}

package vn.motcua.procedures;

import java.util.Arrays;
import java.util.Optional;

/** Kênh nộp hồ sơ: how a dossier comes in (Decree 61/2018 art. 16), with the code of the national portal (KENH). */
public enum Channel {
    COUNTER(1, "Trực tiếp", "At the counter"),
    ONLINE(2, "Trực tuyến", "Online"),
    POST(3, "Bưu chính công ích", "Public post");

    private final int code;
    private final String inVietnamese;
    private final String inEnglish;

    Channel(int code, String inVietnamese, String inEnglish) {
        this.code = code;
        this.inVietnamese = inVietnamese;
        this.inEnglish = inEnglish;
    }

    public int code() {
        return code;
    }

    public String inVietnamese() {
        return inVietnamese;
    }

    /** The same in English. */
    public String inEnglish() {
        return inEnglish;
    }

    public static Optional<Channel> ofCode(int code) {
        return Arrays.stream(values()).filter(channel -> channel.code == code).findFirst();
    }
}

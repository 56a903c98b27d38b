package vn.motcua.notifications;

/** Kênh nhắn tin: the ways in which a message reaches a citizen. */
public enum Medium {
    EMAIL("Thư điện tử", "E-mail", false),
    SMS("Tin nhắn SMS", "SMS", true),
    APP("Tin nhắn trên ứng dụng", "App message", true);

    private final String title;
    private final String inEnglish;
    private final boolean rings;

    Medium(String title, String inEnglish, boolean rings) {
        this.title = title;
        this.inEnglish = inEnglish;
        this.rings = rings;
    }

    public String title() {
        return title;
    }

    public String inEnglish() {
        return inEnglish;
    }

    /** Whether it wakes people, so that it waits while they sleep. */
    public boolean rings() {
        return rings;
    }

    /** Whether there is room for a few words only. */
    public boolean isBrief() {
        return this != EMAIL;
    }
}

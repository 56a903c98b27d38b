package vn.motcua.identity;

/** Hình thức giao quyền: why another official may act in someone's place. */
public enum DelegationKind {
    /** Ủy quyền: in writing, limited in time and content, not passed on (Decree 30/2020 art. 13(3)). */
    AUTHORISATION("Ủy quyền", "Authorisation"),
    /** Thay thế: an official who stands in for an absent colleague (Decree 61/2018 art. 12(8)). */
    SUBSTITUTION("Thay thế", "Substitution");

    private final String inVietnamese;
    private final String inEnglish;

    DelegationKind(String inVietnamese, String inEnglish) {
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

package vn.motcua.dossiers.papers;

import java.util.Arrays;
import java.util.Optional;

/** Loại giấy: each paper that a dossier may have; its number and title are the decree's, see {@code RuleSet.forms}. */
public enum Paper {
    RECEIPT("giay-tiep-nhan"),
    SUPPLEMENT("phieu-bo-sung"),
    REFUSAL("phieu-tu-choi"),
    APOLOGY("phieu-xin-loi"),
    STOP("thong-bao-dung"),
    CONTROL("phieu-kiem-soat");

    private final String slug;

    Paper(String slug) {
        this.slug = slug;
    }

    /** How addresses and file names call it. */
    public String slug() {
        return slug;
    }

    /** The paper that an address names. */
    public static Optional<Paper> of(String slug) {
        return Arrays.stream(values()).filter(paper -> paper.slug.equals(slug)).findFirst();
    }
}

package vn.motcua.dossiers.books.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Said;
import vn.motcua.organisation.Tier;

/** Cấp, as the boards and reports group agencies: sở, huyện, xã. */
enum TierWords {
    SO(Tier.PROVINCE, "tinh", "Cấp tỉnh (sở, ban, ngành)", "Provincial departments"),
    HUYEN(Tier.DISTRICT, "huyen", "Cấp huyện", "Districts"),
    XA(Tier.COMMUNE, "xa", "Cấp xã", "Communes");

    private final Tier tier;
    private final String slug;
    private final Said title;

    TierWords(Tier tier, String slug, String vi, String en) {
        this.tier = tier;
        this.slug = slug;
        this.title = new Said(vi, en);
    }

    Tier tier() {
        return tier;
    }

    String slug() {
        return slug;
    }

    Said title() {
        return title;
    }

    static TierWords of(Tier tier) {
        return Arrays.stream(values())
                .filter(words -> words.tier == tier)
                .findFirst()
                .orElseThrow();
    }

    static Optional<TierWords> named(@Nullable String slug) {
        return Arrays.stream(values()).filter(words -> words.slug.equals(slug)).findFirst();
    }
}

package vn.motcua.procedures.web;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.organisation.Tier;

/** Cấp thực hiện: tiers as people say them, and as addresses spell them. */
public final class TierWords {

    private TierWords() {}

    public static String of(Tier tier) {
        return switch (tier) {
            case PROVINCE -> "Cấp tỉnh";
            case DISTRICT -> "Cấp huyện";
            case COMMUNE -> "Cấp xã";
        };
    }

    public static String of(Collection<Tier> tiers) {
        return tiers.stream().map(TierWords::of).collect(Collectors.joining(", "));
    }

    static String inAddress(Tier tier) {
        return switch (tier) {
            case PROVINCE -> "tinh";
            case DISTRICT -> "huyen";
            case COMMUNE -> "xa";
        };
    }

    static Optional<Tier> read(String word) {
        for (Tier tier : Tier.values()) {
            if (inAddress(tier).equals(word)) {
                return Optional.of(tier);
            }
        }
        return Optional.empty();
    }
}

package vn.motcua.procedures;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.organisation.Tier;

/**
 * Chỉ dẫn cơ quan: an agency named by its kind, such as {@code district:Chi cục Thuế}; which one it is in a place and
 * on a day, {@link LeadAgencies} answers.
 *
 * @param name the name without its territory; {@code UBND} is the people's committee itself; several names with a bar
 *     between them when places differ: {@code Phòng Kinh tế và Hạ tầng|Phòng Kinh tế}
 */
public record AgencyHint(Tier tier, String name) {

    /** The people's committee of the tier. */
    public static final String COMMITTEE = "UBND";

    public static AgencyHint committee(Tier tier) {
        return new AgencyHint(tier, COMMITTEE);
    }

    public static Optional<AgencyHint> read(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        return tier(text.substring(0, colon)).map(tier -> new AgencyHint(tier, text.substring(colon + 1)));
    }

    private static Optional<Tier> tier(String word) {
        return switch (word) {
            case "province" -> Optional.of(Tier.PROVINCE);
            case "district" -> Optional.of(Tier.DISTRICT);
            case "commune" -> Optional.of(Tier.COMMUNE);
            default -> Optional.empty();
        };
    }

    public boolean isCommittee() {
        return name.equals(COMMITTEE);
    }

    List<String> names() {
        return List.of(name.split("\\|"));
    }

    /** As people say it: "Chi cục Thuế cấp huyện". */
    public String inWords() {
        return String.join(" hoặc ", names())
                + switch (tier) {
                    case PROVINCE -> isCommittee() ? " tỉnh" : "";
                    case DISTRICT -> " cấp huyện";
                    case COMMUNE -> " cấp xã";
                };
    }

    @Override
    public String toString() {
        return tier.name().toLowerCase(Locale.ROOT) + ":" + name;
    }
}

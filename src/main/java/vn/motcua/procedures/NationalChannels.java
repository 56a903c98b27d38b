package vn.motcua.procedures;

import static vn.motcua.procedures.MessageParts.number;
import static vn.motcua.procedures.MessageParts.objects;
import static vn.motcua.procedures.MessageParts.shortened;
import static vn.motcua.procedures.MessageParts.text;
import static vn.motcua.procedures.MessageParts.textOrNone;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Cách thức thực hiện (CACHTHUCTHUCHIEN) of a national message: the channels, each with its terms and fees. */
final class NationalChannels {

    private static final BigDecimal LONGEST_TERM = BigDecimal.valueOf(3_650);

    private NationalChannels() {}

    static List<ChannelOffer> of(JsonNode message) {
        List<ChannelOffer> offers = new ArrayList<>();
        for (JsonNode way : objects(message, "CACHTHUCTHUCHIEN")) {
            Channel channel = channel(text(way, "KENH"));
            List<JsonNode> terms = objects(way, "THOIGIAN");
            if (terms.isEmpty()) {
                offers.add(new ChannelOffer(channel, null, "", List.of()));
            }
            terms.forEach(term -> offers.add(new ChannelOffer(
                    channel,
                    term(term),
                    text(term, "MOTA"),
                    objects(term, "PHILEPHI").stream()
                            .map(NationalChannels::fee)
                            .toList())));
        }
        return offers;
    }

    private static Channel channel(String code) {
        return switch (code) {
            case "1" -> Channel.COUNTER;
            case "2" -> Channel.ONLINE;
            case "3" -> Channel.POST;
            default -> throw new UnreadableMessage("KENH has the unknown channel \"" + shortened(code) + "\"");
        };
    }

    /** No unit, or none of it, is no term that can be counted; the words stay in the note. */
    @Nullable
    private static StatedTerm term(JsonNode term) {
        String unit = text(term, "DONVITINH");
        if (unit.isEmpty()) {
            return null;
        }
        StatedTerm.Unit known = unit(unit);
        BigDecimal value = number(term, "THOIGIANGIAIQUYET");
        if (value == null || value.signum() == 0) {
            return null;
        }
        if (value.compareTo(LONGEST_TERM) > 0) {
            throw new UnreadableMessage("THOIGIANGIAIQUYET is longer than ten years");
        }
        return new StatedTerm(value, known);
    }

    private static StatedTerm.Unit unit(String name) {
        return switch (name.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ")) {
            case "ngày làm việc" -> StatedTerm.Unit.WORKING_DAYS;
            case "ngày" -> StatedTerm.Unit.CALENDAR_DAYS;
            case "giờ", "giờ làm việc" -> StatedTerm.Unit.WORKING_HOURS;
            case "tháng" -> StatedTerm.Unit.MONTHS;
            default -> throw new UnreadableMessage("DONVITINH has the unknown unit \"" + shortened(name) + "\"");
        };
    }

    private static Fee fee(JsonNode fee) {
        String currency = text(fee, "DONVI");
        return new Fee(
                textOrNone(fee, "MAPHILEPHI"),
                number(fee, "SOTIEN"),
                currency.isEmpty() ? "VND" : currency,
                text(fee, "MOTA"));
    }
}

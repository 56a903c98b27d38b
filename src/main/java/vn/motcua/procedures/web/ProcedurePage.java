package vn.motcua.procedures.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.procedures.ChannelOffer;
import vn.motcua.procedures.FormField;
import vn.motcua.procedures.ProcedureSummary;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.ui.Frame;

/**
 * Trang thủ tục: one procedure in plain words, as it is in force on a day.
 *
 * @param version null when it is not in force on that day
 * @param where at which desks it is handed in
 */
public record ProcedurePage(
        String code,
        LocalDate on,
        boolean today,
        @Nullable ProcedureVersion version,
        List<String> where,
        List<FormField> fields,
        List<ProcedureSummary> versions) {

    /** Channels that promise and cost the same, said once. */
    public record SameOffer(String channels, ChannelOffer offer) {}

    public static List<SameOffer> offers(Frame frame, List<ChannelOffer> offers) {
        Map<List<Object>, List<ChannelOffer>> same = offers.stream()
                .collect(Collectors.groupingBy(
                        offer -> Arrays.asList(offer.term(), offer.note(), offer.fees()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.values().stream()
                .map(each -> new SameOffer(
                        each.stream()
                                .map(offer -> frame.say(
                                        offer.channel().inVietnamese(),
                                        offer.channel().inEnglish()))
                                .distinct()
                                .collect(Collectors.joining(", ")),
                        each.getFirst()))
                .toList();
    }

    /** Long texts of the publication, a paragraph each. */
    public static List<String> paragraphs(String text) {
        return Stream.of(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}

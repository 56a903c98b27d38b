package vn.motcua.dossiers.papers;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Event;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.UnitId;

/** Lập Phiếu kiểm soát from the history: the form that the law has filled in by hand fills itself. */
@Component
class ControlSheets {

    private final Heads heads;
    private final Officials officials;
    private final Passages passages;

    ControlSheets(Heads heads, Officials officials, Passages passages) {
        this.heads = heads;
        this.officials = officials;
        this.passages = passages;
    }

    ControlSheet sheet(OpenedDossier opened, Occasion occasion, List<Event> events) {
        List<Passage> all = passages.of(opened, events);
        Map<OfficialId, String> names = officials.named(people(all));
        return new ControlSheet(
                heads.ofDesk(opened, Paper.CONTROL, null, occasion.event().at()),
                Letters.matter(opened, occasion),
                agencies(opened),
                all.stream().map(passage -> handOver(passage, names)).toList());
    }

    private String agencies(OpenedDossier opened) {
        return Stream.concat(
                        Stream.of(opened.dossier().filing().agency()),
                        opened.legs().stream().map(Leg::agency))
                .distinct()
                .map(heads::name)
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private ControlSheet.HandOver handOver(Passage passage, Map<OfficialId, String> names) {
        return new ControlSheet.HandOver(
                new ControlSheet.Side(unit(passage.from()), name(passage.giver(), names)),
                new ControlSheet.Side(unit(passage.to()), name(passage.taker(), names)),
                PaperWords.time(passage.at()),
                PaperWords.shortDay(passage.at()),
                passage.result() == null ? "" : passage.result().title(),
                passage.note());
    }

    /** The citizen stands where no unit does. */
    private String unit(@Nullable UnitId unit) {
        return unit == null ? "Người nộp hồ sơ" : heads.name(unit);
    }

    private static String name(@Nullable OfficialId official, Map<OfficialId, String> names) {
        return official == null ? "" : names.getOrDefault(official, "");
    }

    private static Set<OfficialId> people(List<Passage> passages) {
        Set<OfficialId> people = new HashSet<>();
        passages.forEach(passage -> Stream.of(passage.giver(), passage.taker())
                .filter(Objects::nonNull)
                .forEach(people::add));
        return people;
    }
}

package vn.motcua.dossiers.books.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.BoardRow;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Said;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Option;

/** Lays the counts out: agencies under their tier, sums, and where each number leads. */
@Component
class BoardTable {

    private static final String WHOLE = "tat-ca";

    private final Units units;

    BoardTable(Units units) {
        this.units = units;
    }

    BoardPage of(Remit remit, List<BoardRow> rows, List<Unit> choices) {
        List<BoardPage.Group> groups = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            List<BoardRow> ofTier = rows.stream()
                    .filter(row -> units.unit(row.agency()).tier() == tier)
                    .sorted(Comparator.comparing(row -> units.unit(row.agency()).code()))
                    .toList();
            if (!ofTier.isEmpty()) {
                groups.add(group(remit, TierWords.of(tier), ofTier));
            }
        }
        String code = remit.unit().code();
        int silent = remit.kind() == Remit.Kind.AGENCIES ? remit.units().size() - rows.size() : 0;
        return new BoardPage(
                remit.unit().name(),
                code,
                choices.stream()
                        .map(unit -> new Option(unit.code(), unit.name()))
                        .toList(),
                groups,
                line(remit.unit().name(), sum(remit, rows), code, WHOLE),
                silent);
    }

    private BoardPage.Group group(Remit remit, TierWords tier, List<BoardRow> rows) {
        List<BoardPage.Line> lines = rows.stream()
                .map(row -> line(
                        units.unit(row.agency()).name(),
                        row,
                        units.unit(row.agency()).code(),
                        null))
                .toList();
        Said title = tier.title();
        return new BoardPage.Group(
                title, lines, line(title.vi(), sum(remit, rows), remit.unit().code(), tier.slug()));
    }

    private static BoardRow sum(Remit remit, List<BoardRow> rows) {
        return rows.stream()
                .reduce(BoardRow::plus)
                .orElseGet(() -> BoardRow.none(remit.unit().id()));
    }

    private static BoardPage.Line line(String name, BoardRow row, String unit, @Nullable String together) {
        return new BoardPage.Line(
                name,
                Arrays.stream(BoardColumn.values())
                        .map(column -> new BoardPage.Number(
                                row.of(column.cell()),
                                Address.of("bang/ho-so")
                                        .with("don-vi", unit)
                                        .with("o", column.slug())
                                        .with("gom", together)
                                        .toString(),
                                column.signal()))
                        .toList());
    }
}

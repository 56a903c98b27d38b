package vn.motcua.dossiers.books.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.Board;
import vn.motcua.dossiers.DossierLine;
import vn.motcua.dossiers.DueSigns;
import vn.motcua.dossiers.Remit;
import vn.motcua.dossiers.Remits;
import vn.motcua.dossiers.WorkCursor;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Procedures;
import vn.motcua.ui.NotFound;

/** The board of a unit or of the province, and the dossiers behind its numbers. */
@Controller
@Requires(Permission.SEE_BOARD)
@Rank(Urgency.DEFERRABLE)
class BoardPages {

    static final String PATH = "/can-bo/bang";
    static final String LIST = PATH + "/ho-so";

    private static final int PAGE = 50;

    private final Board board;
    private final Remits remits;
    private final BoardTable table;
    private final Lists lists;

    BoardPages(Board board, Remits remits, BoardTable table, Lists lists) {
        this.board = board;
        this.remits = remits;
        this.table = table;
        this.lists = lists;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam(name = "don-vi", required = false) @Nullable String unit) {
        Remit remit = remits.whole(actor, Permission.SEE_BOARD, unit).orElseThrow(() -> new NotFound("unit"));
        return new ModelAndView(
                "dossiers/board",
                "page",
                table.of(remit, board.counts(remit), remits.choices(actor, Permission.SEE_BOARD)));
    }

    /** Which number is looked behind: of the unit alone, or with all below it, or those of one tier. */
    @GetMapping(LIST)
    ModelAndView list(
            Actor actor,
            @RequestParam(name = "don-vi") String unit,
            @RequestParam(name = "o") String cell,
            @RequestParam(name = "gom", required = false) @Nullable String together,
            @RequestParam(name = "sau", required = false) @Nullable String after) {
        BoardColumn column = BoardColumn.named(cell).orElseThrow(() -> new NotFound("column"));
        Remit remit = remitOf(actor, unit, together);
        List<DossierLine> found = board.behind(actor, remit, column.cell(), WorkCursor.parse(after, PAGE));
        boolean more = found.size() > PAGE;
        List<DossierLine> lines = more ? found.subList(0, PAGE) : found;
        Address here = Address.of(LIST).with("don-vi", unit).with("o", cell).with("gom", together);
        return new ModelAndView(
                "dossiers/board-list",
                "page",
                new BoardListPage(
                        remit.unit().name(),
                        column.title(),
                        Address.of(PATH).with("don-vi", unit).toString(),
                        lines.stream().map(lists::row).toList(),
                        after == null || after.isEmpty() ? null : here.toString(),
                        more
                                ? here.with(
                                                "sau",
                                                WorkCursor.after(lines.getLast(), PAGE)
                                                        .text())
                                        .toString()
                                : null));
    }

    private Remit remitOf(Actor actor, String unit, @Nullable String together) {
        if (together == null || together.isEmpty()) {
            return remits.alone(actor, Permission.SEE_BOARD, unit).orElseThrow(() -> new NotFound("unit"));
        }
        Remit whole = remits.whole(actor, Permission.SEE_BOARD, unit).orElseThrow(() -> new NotFound("unit"));
        return TierWords.named(together)
                .map(words -> remits.narrowed(whole, words.tier()))
                .orElse(whole);
    }

    /** Lines with their words. */
    @Component
    static class Lists {

        private final DueSigns dueSigns;
        private final Procedures procedures;
        private final Units units;

        Lists(DueSigns dueSigns, Procedures procedures, Units units) {
            this.dueSigns = dueSigns;
            this.procedures = procedures;
            this.units = units;
        }

        BoardListPage.Row row(DossierLine line) {
            return new BoardListPage.Row(
                    line,
                    dueSigns.of(line),
                    procedures.version(line.procedure()).name(),
                    units.unit(Objects.requireNonNullElse(line.holderUnit(), line.agency()))
                            .name());
        }
    }
}

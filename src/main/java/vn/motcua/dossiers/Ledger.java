package vn.motcua.dossiers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.calendar.Extension;
import vn.motcua.calendar.Pause;
import vn.motcua.calendar.PauseKind;

/** Sổ thời hạn: the pauses and the one re-appointment that a due date is computed from. */
record Ledger(List<Pause> pauses, @Nullable Extension extension) {

    static Ledger empty() {
        return new Ledger(List.of(), null);
    }

    static Ledger of(List<LedgerStore.PauseRow> rows) {
        return new Ledger(
                rows.stream()
                        .map(row -> new Pause(PauseKind.values()[row.kind()], row.from(), row.to(), row.legalBasis()))
                        .toList(),
                null);
    }

    Ledger extendedBy(@Nullable Extension by) {
        return new Ledger(pauses, by);
    }
}

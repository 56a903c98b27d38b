package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;

/** Cấp mã số hồ sơ: in the same transaction as the acceptance, so that no number is lost, skipped or given twice. */
@Component
class DossierNumbers {

    private final DossierStore store;
    private final Units units;
    private final DossierClock dossierClock;
    private final String pattern;

    DossierNumbers(
            DossierStore store,
            Units units,
            DossierClock dossierClock,
            @Value("${motcua.dossier-number:" + DossierNumber.DEFAULT_PATTERN + "}") String pattern) {
        this.store = store;
        this.units = units;
        this.dossierClock = dossierClock;
        this.pattern = readable(pattern);
    }

    /** A pattern that cannot make numbers is refused at the start, not at the first citizen's dossier. */
    private static String readable(String pattern) {
        if (!DossierNumber.of(pattern, "H03.12", LocalDate.EPOCH, 1).value().contains("0001")) {
            throw new IllegalArgumentException("the pattern of dossier numbers lacks {seq:4} to {seq:7}: " + pattern);
        }
        return pattern;
    }

    Decision.Granted give(Decision.Granted granted, Situation s) {
        LocalDate day = dossierClock.dayOf(s.now());
        UnitId receiving = granted.next().filing().receivingAgency();
        return given(granted, s, number(receiving, day, store.nextNumber(receiving, day)));
    }

    /** The number for a place in the day's sequence of an agency. */
    DossierNumber number(UnitId receiving, LocalDate day, int place) {
        return DossierNumber.of(pattern, units.unit(receiving).code(), day, place);
    }

    /** The acceptance with its number: on the dossier, among the facts and on the receipt. */
    static Decision.Granted given(Decision.Granted granted, Situation s, DossierNumber number) {
        Dossier numbered = granted.next().numbered(number);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("number", numbered.reference());
        facts.putAll(granted.facts());
        facts.put("receipt", Receipt.of(numbered, s.procedure()));
        return new Decision.Granted(numbered, facts, granted.consequences());
    }
}

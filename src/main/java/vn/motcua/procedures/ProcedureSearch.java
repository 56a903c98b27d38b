package vn.motcua.procedures;

import java.text.Normalizer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;

/**
 * Điều kiện tìm thủ tục: what to look for in the catalogue; diacritics and case do not matter.
 *
 * @param words code or words of the name and field; empty for all
 * @param agency only what this agency (or desk) receives or leads
 * @param on the day on which the versions are in force
 * @param page from 1
 */
public record ProcedureSearch(
        String words,
        @Nullable String field,
        @Nullable Tier level,
        @Nullable UnitId agency,
        LocalDate on,
        int page,
        int pageSize) {

    public ProcedureSearch {
        // composed letters and single blanks: what fold() and the index expect
        words = Normalizer.normalize(words, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        if (page < 1 || pageSize < 1 || pageSize > 200) {
            throw new IllegalArgumentException("pages count from 1 and hold 1 to 200 procedures");
        }
    }

    /** Everything in force on a day that matches the words, the first twenty. */
    public static ProcedureSearch words(String words, LocalDate on) {
        return new ProcedureSearch(words, null, null, null, on, 1, 20);
    }

    /** The same, only for what an agency's desk receives. */
    public ProcedureSearch at(UnitId deskOrAgency) {
        return new ProcedureSearch(words, field, level, deskOrAgency, on, page, pageSize);
    }

    long offset() {
        return (page - 1L) * pageSize;
    }
}

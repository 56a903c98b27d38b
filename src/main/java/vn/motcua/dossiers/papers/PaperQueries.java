package vn.motcua.dossiers.papers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierId;

/** What a paper needs beside the dossier itself. */
@Component
class PaperQueries {

    /** As the register book counts: the numbers of the days before, which have no gap, and the place in the day's own. */
    private static final String PLACE_IN_BOOK = """
            select b.place_of_day + coalesce((
                select sum(series.last)
                from dossiers.number_series series
                where series.agency_id = b.receiving_agency_id and series.day < b.accepted_on
                    and series.day >= date_trunc('year', b.accepted_on::timestamp)), 0)
            from dossiers.dossier d
            join dossiers.book_entry b on b.reference = d.reference
            where d.id = :id
            """;

    private final JdbcClient jdbc;

    PaperQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Số thứ tự trong sổ: the book is opened each year and has no gaps (Circular 01/2018 art. 10). */
    long placeInBook(DossierId dossier) {
        return jdbc.sql(PLACE_IN_BOOK)
                .param("id", dossier.value())
                .query(Long.class)
                .single();
    }
}

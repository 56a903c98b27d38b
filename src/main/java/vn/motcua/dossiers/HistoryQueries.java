package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All histories, streamed in order. */
final class HistoryQueries {

    private static final int FETCH = 2_000;

    private static final String ALL_LINKS = """
            select d.id, d.reference, d.last_seq, d.last_hash, d.state, d.step, d.holder_unit_id, d.holder_id, d.due_at,
                b.dossier_id is not distinct from d.id as entered,
                e.dossier_id, e.seq, e.act, e.actor_id, e.on_behalf_of,
                e.unit_id, e.at, e.from_state, e.to_state, e.procedure_version_id, e.facts, e.hash
            from dossiers.dossier d
            left join dossiers.book_entry b on b.reference = d.reference
            left join dossiers.event e on e.dossier_id = d.id
            order by d.id, e.seq
            """;

    private final JdbcClient jdbc;

    HistoryQueries(DataSource source) {
        JdbcTemplate template = new JdbcTemplate(source);
        template.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(template);
    }

    /**
     * One event with the row of its dossier; a dossier without events comes as one link without an event.
     *
     * @param entered whether the number leads to this dossier
     */
    record Link(
            long dossier,
            String reference,
            int lastSeq,
            byte[] lastHash,
            boolean entered,
            Whereabouts row,
            @Nullable Event event) {

        boolean sameDossier(Link other) {
            return dossier == other.dossier;
        }

        Event theEvent() {
            return Objects.requireNonNull(event);
        }
    }

    /** Where the dossier stands by its own row. */
    record Whereabouts(
            int state,
            int step,
            @Nullable Long unit,
            @Nullable Long holder,
            @Nullable Instant dueAt) {}

    Stream<Link> allLinks() {
        return jdbc
                .sql(ALL_LINKS)
                .query((row, number) -> new Link(
                        row.getLong("id"),
                        row.getString("reference"),
                        row.getInt("last_seq"),
                        row.getBytes("last_hash"),
                        row.getBoolean("entered"),
                        new Whereabouts(
                                row.getInt("state"),
                                row.getInt("step"),
                                row.getObject("holder_unit_id", Long.class),
                                row.getObject("holder_id", Long.class),
                                DossierStore.instant(row, "due_at")),
                        row.getObject("seq") == null ? null : DossierRows.event(row)))
                .stream();
    }
}

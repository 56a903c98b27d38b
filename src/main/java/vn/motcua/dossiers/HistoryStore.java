package vn.motcua.dossiers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.stereotype.Component;
import vn.motcua.calendar.WorkingCalendar;

/** Writes complete histories, some thousand at a time, by COPY in the running transaction. */
@Component
class HistoryStore {

    private static final int PACKET = 256 * 1024;

    private static final String NUMBERS_GIVEN = """
            insert into dossiers.number_series (agency_id, day, last)
            select * from unnest(:agencies, :days, :lasts)
            on conflict (agency_id, day) do update set last = greatest(dossiers.number_series.last, excluded.last)
            """;

    private static final String ANY_IN_PERIOD = """
            select exists (
                select from dossiers.dossier
                where received_at >= :from and received_at < :before and not (id >= :own and id < :afterOwn))
            """;

    private static final String NEW_IDS = """
            select nextval('dossiers.dossier_id') from generate_series(1, :many)
            """;

    private static final String RESERVE = """
            select setval('dossiers.dossier_id', greatest(:last, (select last_value from dossiers.dossier_id)))
            """;

    private static final String NEXT_FREE = "select last_value + 1 from dossiers.dossier_id";

    private static final String REFERENCES_TAKEN = """
            select reference from dossiers.book_entry where reference = any(:references)
            """;

    private final JdbcClient jdbc;
    private final DataSource source;

    HistoryStore(JdbcClient jdbc, DataSource source) {
        this.jdbc = jdbc;
        this.source = source;
    }

    void load(HistoryRows rows) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            for (HistoryTable table : HistoryTable.values()) {
                if (rows.rows(table) > 0) {
                    copy(rows, table, postgres);
                }
            }
        } catch (SQLException e) {
            throw translated(e);
        } catch (IOException e) {
            throw e.getCause() instanceof SQLException sql ? translated(sql) : new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        numbersGiven(rows.lastNumbers());
    }

    private static RuntimeException translated(SQLException e) {
        return new SQLExceptionSubclassTranslator().translate("COPY of histories", null, e);
    }

    private static void copy(HistoryRows rows, HistoryTable table, PGConnection connection)
            throws SQLException, IOException {
        try (PGCopyOutputStream out = new PGCopyOutputStream(connection, table.copy(), PACKET)) {
            rows.write(table, out);
        }
    }

    private void numbersGiven(Map<HistoryRows.Series, Integer> numbers) {
        List<Long> agencies = new ArrayList<>();
        List<Date> days = new ArrayList<>();
        List<Integer> lasts = new ArrayList<>();
        numbers.forEach((series, last) -> {
            agencies.add(series.agency().value());
            days.add(Date.valueOf(series.day()));
            lasts.add(last);
        });
        if (!agencies.isEmpty()) {
            jdbc.sql(NUMBERS_GIVEN)
                    .param("agencies", agencies.toArray(Long[]::new))
                    .param("days", days.toArray(Date[]::new))
                    .param("lasts", lasts.toArray(Integer[]::new))
                    .update();
        }
    }

    /** Whether there is any dossier received in these days, but for those with these ids. */
    boolean anyReceived(LocalDate from, LocalDate upTo, long own, long afterOwn) {
        return jdbc.sql(ANY_IN_PERIOD)
                .param("from", start(from))
                .param("before", start(upTo.plusDays(1)))
                .param("own", own)
                .param("afterOwn", afterOwn)
                .query(Boolean.class)
                .single();
    }

    /** So many ids that nobody else gets. */
    List<Long> newIds(int many) {
        return jdbc.sql(NEW_IDS).param("many", many).query(Long.class).list();
    }

    /** The next dossier filed gets an id after this one. */
    void reserveUpTo(long last) {
        jdbc.sql(RESERVE).param("last", last).query(Long.class).single();
    }

    long nextFree() {
        return jdbc.sql(NEXT_FREE).query(Long.class).single();
    }

    List<String> taken(List<String> references) {
        return jdbc.sql(REFERENCES_TAKEN)
                .param("references", references.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}

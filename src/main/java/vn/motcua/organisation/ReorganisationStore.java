package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** Acts on units, and who came after whom. */
@Component
class ReorganisationStore {

    private static final String RECORD = """
            insert into organisation.act (kind, legal_act, effective_on, recorded_by, recorded_at)
            values (:kind, :legalAct, :effectiveOn, :by, :at)
            returning id
            """;

    private static final String SUCCEED = """
            insert into organisation.succession (act_id, predecessor_id, successor_id, takes)
            values (:act, :predecessor, :successor, :takes)
            """;

    private static final String AROUND = """
            select a.kind, a.legal_act, a.effective_on, s.predecessor_id, s.successor_id, s.takes
            from organisation.succession s
            join organisation.act a on a.id = s.act_id
            where s.predecessor_id = :unit or s.successor_id = :unit
            order by a.effective_on, s.predecessor_id, s.successor_id
            """;

    private static final String BEGUN_BY = """
            select a.legal_act from organisation.unit u join organisation.act a on a.id = u.begun_by where u.id = :unit
            """;

    private static final String ENDED_BY = """
            select a.legal_act from organisation.unit u join organisation.act a on a.id = u.ended_by where u.id = :unit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReorganisationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long record(Reorganisation act, OfficialId by) {
        return jdbc.sql(RECORD)
                .param("kind", act.kind().name())
                .param("legalAct", act.legalAct())
                .param("effectiveOn", act.effectiveOn())
                .param("by", by.value())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    void succeed(long act, UnitId predecessor, UnitId successor, String takes) {
        jdbc.sql(SUCCEED)
                .param("act", act)
                .param("predecessor", predecessor.value())
                .param("successor", successor.value())
                .param("takes", takes)
                .update();
    }

    /** Where a unit came from and what came after it. */
    List<Succession> around(UnitId unit) {
        return jdbc.sql(AROUND)
                .param("unit", unit.value())
                .query((row, number) -> succession(row))
                .list();
    }

    Optional<String> begunBy(UnitId unit) {
        return jdbc.sql(BEGUN_BY)
                .param("unit", unit.value())
                .query(String.class)
                .optional();
    }

    Optional<String> endedBy(UnitId unit) {
        return jdbc.sql(ENDED_BY)
                .param("unit", unit.value())
                .query(String.class)
                .optional();
    }

    private static Succession succession(ResultSet row) throws SQLException {
        return new Succession(
                ReorganisationKind.valueOf(row.getString("kind")),
                row.getString("legal_act"),
                row.getObject("effective_on", LocalDate.class),
                new UnitId(row.getLong("predecessor_id")),
                new UnitId(row.getLong("successor_id")),
                row.getString("takes").equals("PART"));
    }
}

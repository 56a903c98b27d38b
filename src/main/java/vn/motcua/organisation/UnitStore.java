package vn.motcua.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** Units as rows. */
@Component
class UnitStore {

    private static final String REVISION = "select revision from organisation.revision";
    private static final String NEXT_REVISION = "update organisation.revision set revision = revision + 1";

    private static final String ALL = """
            select id, code, administrative_code, name, short_name, kind, tier, parent_id, valid_from, valid_to
            from organisation.unit
            """;

    private static final String BEGIN = """
            insert into organisation.unit (code, administrative_code, name, short_name, kind, tier, parent_id,
                valid_from, begun_by)
            values (:code, :administrativeCode, :name, :shortName, :kind, :tier, :parent, :validFrom, :act)
            returning id
            """;

    private static final String END = """
            update organisation.unit set valid_to = :lastDay, ended_by = :act where id = :id and valid_to is null
            """;

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql(REVISION).query(Long.class).single();
    }

    void changed() {
        jdbc.sql(NEXT_REVISION).update();
    }

    List<Unit> all() {
        return jdbc.sql(ALL).query((row, number) -> unit(row)).list();
    }

    UnitId begin(NewUnit unit, @Nullable UnitId parent, @Nullable Long act) {
        return new UnitId(jdbc.sql(BEGIN)
                .param("code", unit.code())
                .param("administrativeCode", unit.administrativeCode())
                .param("name", unit.name())
                .param("shortName", unit.shortName())
                .param("kind", unit.kind().name())
                .param("tier", unit.tier().name())
                .param("parent", parent == null ? null : parent.value())
                .param("validFrom", unit.validFrom())
                .param("act", act)
                .query(Long.class)
                .single());
    }

    boolean end(UnitId unit, LocalDate lastDay, long act) {
        return jdbc.sql(END)
                        .param("id", unit.value())
                        .param("lastDay", lastDay)
                        .param("act", act)
                        .update()
                == 1;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        UnitId parentId = row.wasNull() ? null : new UnitId(parent);
        return new Unit(
                new UnitId(row.getLong("id")),
                row.getString("code"),
                row.getString("administrative_code"),
                row.getString("name"),
                row.getString("short_name"),
                UnitKind.valueOf(row.getString("kind")),
                Tier.valueOf(row.getString("tier")),
                parentId,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}

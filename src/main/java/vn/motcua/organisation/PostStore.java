package vn.motcua.organisation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Role;
import vn.motcua.identity.UnitId;

/** Posts as rows. */
@Component
class PostStore {

    private static final String OPEN = """
            insert into organisation.post (unit_id, title, role, seats, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_UNIT = """
            select title, role, sum(seats) as seats, min(valid_from) as valid_from, max(valid_to) as valid_to
            from organisation.post
            where unit_id = :unit and valid_from <= :day and (valid_to is null or valid_to >= :day)
            group by title, role
            order by min(id)
            """;

    private static final String CARRY_OVER = """
            insert into organisation.post (unit_id, title, role, seats, valid_from)
            select :successor, title, role, sum(seats), :from
            from organisation.post
            where unit_id = any (:predecessors) and (valid_to is null or valid_to >= :from)
            group by title, role
            order by min(id)
            """;

    private static final String CLOSE = """
            update organisation.post set valid_to = :lastDay
            where unit_id = any (:units) and valid_from <= :lastDay and (valid_to is null or valid_to > :lastDay)
            """;

    private static final int BATCH = 500;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PostStore(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    void open(List<Post> posts) {
        template.batchUpdate(OPEN, posts, BATCH, (statement, post) -> {
            statement.setLong(1, post.unit().value());
            statement.setString(2, post.title());
            statement.setString(3, post.role().name());
            statement.setInt(4, post.seats());
            statement.setObject(5, post.validFrom());
            statement.setObject(6, post.validTo());
        });
    }

    /** The successor begins with the seats of those before it. */
    void carryOver(List<UnitId> predecessors, UnitId successor, LocalDate from) {
        jdbc.sql(CARRY_OVER)
                .param("successor", successor.value())
                .param("predecessors", keys(predecessors))
                .param("from", from)
                .update();
    }

    /** The posts of units that end. */
    void close(List<UnitId> units, LocalDate lastDay) {
        jdbc.sql(CLOSE).param("units", keys(units)).param("lastDay", lastDay).update();
    }

    private static Long[] keys(List<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    List<Post> of(UnitId unit, LocalDate day) {
        return jdbc.sql(OF_UNIT)
                .param("unit", unit.value())
                .param("day", day)
                .query((row, number) -> new Post(
                        unit,
                        row.getString("title"),
                        Role.valueOf(row.getString("role")),
                        row.getInt("seats"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }
}

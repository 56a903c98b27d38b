package vn.motcua.bench.engines;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import vn.motcua.bench.Pools;
import vn.motcua.bench.Postgres;

/**
 * What PostgreSQL itself can do: the least that a durable step with a history can be. A row updated by its key under its
 * version, a row of history added, committed; no index but the keys, no rules, no rights, no deadlines, no hash.
 */
final class Floor implements Contender {

    private static final String TABLES = """
            create table dossier (
                id bigint primary key, state smallint not null, step smallint not null, holder bigint,
                due_at timestamptz not null, version int not null
            ) with (fillfactor = 85);
            create table content (dossier_id bigint primary key, form jsonb not null);
            create table event (
                dossier_id bigint not null, seq int not null, act smallint not null, actor bigint not null,
                at timestamptz not null, facts jsonb not null, primary key (dossier_id, seq)
            )
            """;

    private static final String OPEN = """
            with opened as (
                insert into dossier (id, state, step, holder, due_at, version)
                values (?, 0, 0, 1, now() + interval '3 days', 1)
                returning id),
            handed_in as (
                insert into content (dossier_id, form) select id, cast(? as jsonb) from opened)
            insert into event (dossier_id, seq, act, actor, at, facts)
            select id, 1, 0, 1, now(), '{}' from opened
            """;

    private static final String CHANGE = """
            update dossier set state = ?, step = ?, holder = ?, version = version + 1 where id = ? and version = ?
            """;

    private static final String RECORD = """
            insert into event (dossier_id, seq, act, actor, at, facts) values (?, ?, ?, ?, now(), cast(? as jsonb))
            """;

    private static final String BOTH = """
            with changed as (
                update dossier set state = ?, step = ?, holder = ?, version = version + 1
                where id = ? and version = ?
                returning id)
            insert into event (dossier_id, seq, act, actor, at, facts)
            select id, ?, ?, ?, now(), cast(? as jsonb) from changed
            """;

    private static final String FORM = """
            {"kind": "Cải chính hộ tịch", "register": "Giấy khai sinh số 27/1990 ngày 12/03/1990",
             "current": "Nông Văn Thư", "wanted": "Nông Văn Thử", "reason": "Cán bộ hộ tịch ghi sai dấu khi đăng ký",
             "copies": 2, "name": "Nông Văn Thử", "identity": "006090000123", "phone": "0912345678",
             "address": "Tổ 1, phường Đức Xuân, thành phố Bắc Kạn"}""";

    private static final String FACTS = """
            {"step": 2, "atUnit": 702, "with": null, "due": "2019-03-07T10:00:00Z", "proposal": "GRANTED"}""";

    private final boolean oneStatement;
    private final String database;
    private final HikariDataSource pool;
    private final AtomicLong ids = new AtomicLong();

    Floor(Postgres postgres, boolean oneStatement) {
        this.oneStatement = oneStatement;
        database = oneStatement ? "floor_one" : "floor_three";
        pool = Pools.of(database, postgres.database(database));
        postgres.execute(database, TABLES);
    }

    @Override
    public String name() {
        return oneStatement ? "floor, one statement" : "floor, three round trips";
    }

    @Override
    public String database() {
        return database;
    }

    @Override
    public Case open(int client) {
        long id = ids.incrementAndGet();
        try (Connection connection = pool.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setLong(1, id);
            open.setString(2, FORM);
            one(open);
            return number -> step(id, number);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void step(long id, int number) {
        try (Connection connection = pool.getConnection()) {
            if (oneStatement) {
                inOne(connection, id, number);
            } else {
                inThree(connection, id, number);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inThree(Connection connection, long id, int number) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement change = connection.prepareStatement(CHANGE);
                PreparedStatement record = connection.prepareStatement(RECORD)) {
            change(change, id, number);
            one(change);
            record(record, id, number);
            one(record);
            connection.commit();
        }
    }

    private static void inOne(Connection connection, long id, int number) throws SQLException {
        try (PreparedStatement both = connection.prepareStatement(BOTH)) {
            change(both, id, number);
            both.setInt(6, number + 1);
            both.setInt(7, number);
            both.setLong(8, 1_000 + number);
            both.setString(9, FACTS);
            one(both);
        }
    }

    private static void change(PreparedStatement statement, long id, int number) throws SQLException {
        statement.setInt(1, number);
        statement.setInt(2, number);
        statement.setLong(3, 1_000 + number);
        statement.setLong(4, id);
        statement.setInt(5, number);
    }

    private static void record(PreparedStatement statement, long id, int number) throws SQLException {
        statement.setLong(1, id);
        statement.setInt(2, number + 1);
        statement.setInt(3, number);
        statement.setLong(4, 1_000 + number);
        statement.setString(5, FACTS);
    }

    private static void one(PreparedStatement statement) throws SQLException {
        if (statement.executeUpdate() != 1) {
            throw new IllegalStateException("a step of the floor changed nothing");
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

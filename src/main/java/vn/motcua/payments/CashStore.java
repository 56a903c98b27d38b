package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** The drawers and their closings. */
@Component
class CashStore {

    private static final String DRAWER = """
            with taken as (
                select count(*) as n, coalesce(sum(dong), 0) as dong from payments.payment
                where way = 'CASH' and closing_id is null and agency_id = :agency and taken_by = :official),
            given as (
                select count(*) as n, coalesce(sum(dong), 0) as dong from payments.refund
                where way = 'CASH' and closing_id is null and agency_id = :agency and refunded_by = :official)
            select taken.n as payments, given.n as refunds, taken.dong - given.dong as dong from taken, given
            """;

    private static final String NEXT_CLOSING = "select nextval('payments.closing_id')";

    /** What goes into the closing is what it counts: one statement sees both. */
    private static final String CLOSE = """
            with taken as (
                update payments.payment set closing_id = :id
                where way = 'CASH' and closing_id is null and agency_id = :agency and taken_by = :official
                returning dong),
            given as (
                update payments.refund set closing_id = :id
                where way = 'CASH' and closing_id is null and agency_id = :agency and refunded_by = :official
                returning dong),
            sums as (
                select (select count(*) from taken) as payments, (select count(*) from given) as refunds,
                    (select coalesce(sum(dong), 0) from taken) - (select coalesce(sum(dong), 0) from given) as dong)
            insert into payments.closing (id, agency_id, official_id, closed_at, payments, refunds, expected_dong,
                counted_dong, reason)
            select :id, :agency, :official, :at, payments, refunds, dong, :counted, :reason
            from sums where dong = :expected and payments + refunds > 0
            returning id
            """;

    private static final String CLOSINGS = """
            select id, official_id, closed_at, payments, refunds, expected_dong, counted_dong, reason
            from payments.closing where agency_id = :agency order by closed_at desc, id desc limit :most
            """;

    private static final String OPEN_CHARGES = """
            select id, code, dossier, agency_id, payer, what, quantity, exemption_ground, exemption_percent,
                exemption_proof, dong, due_step, state, opened_at, closed_why
            from payments.charge
            where agency_id = :agency and state = 'OPEN' and (:sought = '' or code = :sought or dossier = :sought)
            order by opened_at desc, id desc limit :most
            """;

    private final JdbcClient jdbc;

    CashStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Drawer drawer(UnitId agency, OfficialId official) {
        return jdbc.sql(DRAWER)
                .param("agency", agency.value())
                .param("official", official.value())
                .query((row, number) -> new Drawer(row.getInt("payments"), row.getInt("refunds"), row.getLong("dong")))
                .single();
    }

    /** Whether it was closed: not when the drawer has another sum than expected. Rolled back by the caller if not. */
    boolean close(UnitId agency, OfficialId official, CashDesk.Count count, @Nullable String reason, Instant at) {
        long id = jdbc.sql(NEXT_CLOSING).query(Long.class).single();
        return jdbc.sql(CLOSE)
                .param("id", id)
                .param("agency", agency.value())
                .param("official", official.value())
                .param("at", ChargeStore.at(at))
                .param("expected", count.expected())
                .param("counted", count.counted())
                .param("reason", reason)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    List<DayClosing> closings(UnitId agency, int most) {
        return jdbc.sql(CLOSINGS)
                .param("agency", agency.value())
                .param("most", most)
                .query(CashStore::closing)
                .list();
    }

    /** The latest first. */
    List<Charge> open(UnitId agency, String sought, int most) {
        return jdbc.sql(OPEN_CHARGES)
                .param("agency", agency.value())
                .param("sought", sought)
                .param("most", most)
                .query(ChargeStore::charge)
                .list();
    }

    private static DayClosing closing(ResultSet row, int number) throws SQLException {
        return new DayClosing(
                row.getLong("id"),
                new OfficialId(row.getLong("official_id")),
                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                row.getInt("payments"),
                row.getInt("refunds"),
                row.getLong("expected_dong"),
                row.getLong("counted_dong"),
                row.getString("reason"));
    }
}

package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** The payment book and the single receipt. */
@Component
class PaymentQueries {

    private static final String RECEIPT = """
            select p.id, c.agency_id, r.series, r.number, r.issued_at, c.dossier, c.payer, c.what, c.quantity, p.dong,
                p.way, p.taken_by, b.series as back_series, b.number as back_number, b.refunded_at, b.reason
            from payments.payment p
            join payments.charge c on c.id = p.charge_id
            join payments.receipt r on r.payment_id = p.id
            left join payments.refund b on b.payment_id = p.id
            where p.id = :id
            """;

    private static final String RECEIPT_OF_CHARGE = """
            select p.id from payments.payment p
            join payments.receipt r on r.payment_id = p.id
            where p.charge_id = :charge
            """;

    private static final String LINES = """
            select p.id, p.booked_at as at, r.series, r.number, c.dossier, c.payer, c.what,
                p.way, p.dong, case when p.way <> 'CASH' then p.proof end as proof, p.taken_by as official
            from payments.payment p
            join payments.charge c on c.id = p.charge_id
            left join payments.receipt r on r.payment_id = p.id
            where p.agency_id = :agency and p.booked_at >= :from and p.booked_at < :to
            union all
            select p.id, b.refunded_at, b.series, b.number, c.dossier, c.payer, b.reason, b.way, -b.dong, b.proof,
                b.refunded_by
            from payments.refund b
            join payments.payment p on p.id = b.payment_id
            join payments.charge c on c.id = p.charge_id
            where b.agency_id = :agency and b.refunded_at >= :from and b.refunded_at < :to
            order by 2, 3, 4
            limit :most
            """;

    private static final String SUMS = """
            with taken as (
                select count(*) as n, coalesce(sum(dong) filter (where way = 'CASH'), 0) as cash,
                    coalesce(sum(dong) filter (where way <> 'CASH'), 0) as otherwise
                from payments.payment
                where agency_id = :agency and booked_at >= :from and booked_at < :to),
            given as (
                select count(*) as n, coalesce(sum(dong), 0) as dong from payments.refund
                where agency_id = :agency and refunded_at >= :from and refunded_at < :to)
            select taken.n + given.n as lines, taken.cash, taken.otherwise, given.dong as back from taken, given
            """;

    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient jdbc;

    PaymentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FeeReceipt> receipt(PaymentId payment) {
        return jdbc.sql(RECEIPT)
                .param("id", payment.value())
                .query(PaymentQueries::receipt)
                .optional();
    }

    Optional<PaymentId> receiptOf(ChargeId charge) {
        return jdbc.sql(RECEIPT_OF_CHARGE)
                .param("charge", charge.value())
                .query(Long.class)
                .optional()
                .map(PaymentId::new);
    }

    List<PaymentLine> lines(PaymentSelection selection, int most) {
        return selected(LINES, selection)
                .param("most", most)
                .query(PaymentQueries::line)
                .list();
    }

    void each(PaymentSelection selection, Consumer<PaymentLine> reader) {
        selected(LINES, selection)
                .param("most", null, Types.BIGINT)
                .withFetchSize(FETCHED_AT_ONCE)
                .query(row -> {
                    reader.accept(line(row, 0));
                });
    }

    PaymentSums sums(PaymentSelection selection) {
        return selected(SUMS, selection)
                .query((row, number) -> new PaymentSums(
                        row.getLong("lines"), row.getLong("cash"), row.getLong("otherwise"), row.getLong("back")))
                .single();
    }

    private JdbcClient.StatementSpec selected(String sql, PaymentSelection selection) {
        return jdbc.sql(sql)
                .param("agency", selection.agency().id().value())
                .param("from", ChargeStore.at(selection.begins()))
                .param("to", ChargeStore.at(selection.ends()));
    }

    private static PaymentLine line(ResultSet row, int number) throws SQLException {
        return new PaymentLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("series") == null
                        ? null
                        : row.getString("series") + " " + FeeReceipt.printed(row.getInt("number")),
                row.getString("dossier"),
                row.getString("payer"),
                row.getString("what"),
                Way.valueOf(row.getString("way")),
                row.getLong("dong"),
                row.getString("proof"),
                official(row.getObject("official", Long.class)));
    }

    private static FeeReceipt receipt(ResultSet row, int number) throws SQLException {
        return new FeeReceipt(
                new PaymentId(row.getLong("id")),
                new UnitId(row.getLong("agency_id")),
                row.getString("series"),
                row.getInt("number"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("dossier"),
                row.getString("payer"),
                row.getString("what"),
                row.getInt("quantity"),
                row.getLong("dong"),
                Way.valueOf(row.getString("way")),
                official(row.getObject("taken_by", Long.class)),
                refunded(row));
    }

    private static FeeReceipt.@Nullable Refunded refunded(ResultSet row) throws SQLException {
        String series = row.getString("back_series");
        return series == null
                ? null
                : new FeeReceipt.Refunded(
                        series,
                        row.getInt("back_number"),
                        row.getObject("refunded_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"));
    }

    private static @Nullable OfficialId official(@Nullable Long id) {
        return id == null ? null : new OfficialId(id);
    }
}

package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** Money that came in, and the receipts for it. */
@Component
class PaymentStore {

    private static final String RECEIVE = """
            insert into payments.payment (way, proof, dong, received_at, taken_by, unmatched)
            values (:way, :proof, :dong, :at, :by, 'NO_SUCH_CHARGE')
            on conflict (way, proof) do nothing
            returning id
            """;

    private static final String BY_PROOF = "select id from payments.payment where way = :way and proof = :proof";

    private static final String FIND = """
            select id, way, proof, dong, received_at, charge_id, unmatched
            from payments.payment where id = :id for update
            """;

    private static final String SETTLE = """
            update payments.payment set charge_id = :charge, agency_id = :agency, booked_at = :at, unmatched = null
            where id = :id
            """;

    private static final String UNMATCHED = "update payments.payment set unmatched = :why where id = :id";

    /** The row of the series is held until the transaction ends: numbers follow each other without a gap. */
    private static final String NEXT_NUMBER = """
            insert into payments.number_series as s (agency_id, series, last) values (:agency, :series, 1)
            on conflict (agency_id, series) do update set last = s.last + 1
            returning last
            """;

    private static final String ISSUE = """
            insert into payments.receipt (agency_id, series, number, payment_id, issued_at)
            values (:agency, :series, :number, :payment, :at)
            """;

    private final JdbcClient jdbc;

    PaymentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when this money is on record already. */
    Optional<PaymentId> receive(Money money) {
        return jdbc.sql(RECEIVE)
                .param("way", money.way().name())
                .param("proof", money.proof())
                .param("dong", money.dong())
                .param("at", ChargeStore.at(money.at()))
                .param("by", money.by() == null ? null : money.by().value())
                .query(Long.class)
                .optional()
                .map(PaymentId::new);
    }

    Optional<PaymentId> byProof(Way way, String proof) {
        return jdbc.sql(BY_PROOF)
                .param("way", way.name())
                .param("proof", proof)
                .query(Long.class)
                .optional()
                .map(PaymentId::new);
    }

    /** Locked until the transaction ends. */
    Optional<Payment> find(PaymentId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(PaymentStore::payment)
                .optional();
    }

    void settle(PaymentId payment, Charge charge, Instant at) {
        jdbc.sql(SETTLE)
                .param("id", payment.value())
                .param("charge", charge.id().value())
                .param("agency", charge.agency().value())
                .param("at", ChargeStore.at(at))
                .update();
    }

    void unmatched(PaymentId payment, Payment.Mismatch why) {
        jdbc.sql(UNMATCHED)
                .param("id", payment.value())
                .param("why", why.name())
                .update();
    }

    int nextNumber(UnitId agency, String series) {
        return jdbc.sql(NEXT_NUMBER)
                .param("agency", agency.value())
                .param("series", series)
                .query(Integer.class)
                .single();
    }

    void issue(UnitId agency, String series, int number, PaymentId payment, Instant at) {
        jdbc.sql(ISSUE)
                .param("agency", agency.value())
                .param("series", series)
                .param("number", number)
                .param("payment", payment.value())
                .param("at", ChargeStore.at(at))
                .update();
    }

    private static Payment payment(ResultSet row, int number) throws SQLException {
        String unmatched = row.getString("unmatched");
        return new Payment(
                new PaymentId(row.getLong("id")),
                Way.valueOf(row.getString("way")),
                row.getString("proof"),
                row.getLong("dong"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                charge(row.getObject("charge_id", Long.class)),
                unmatched == null ? null : Payment.Mismatch.valueOf(unmatched));
    }

    private static @Nullable ChargeId charge(@Nullable Long id) {
        return id == null ? null : new ChargeId(id);
    }
}

package vn.motcua.payments;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.Actor;

/** Money that went back. */
@Component
class RefundStore {

    private static final String RECORD = """
            insert into payments.refund (payment_id, agency_id, series, number, dong, way, proof, reason, refunded_at,
                refunded_by)
            values (:payment, :agency, :series, :number, :dong, :way, :proof, :reason, :at, :by)
            """;

    private final JdbcClient jdbc;

    RefundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(Actor actor, PaymentId payment, Charge charge, Refunds.Slip slip, Refunds.Asked asked, Instant at) {
        jdbc.sql(RECORD)
                .param("payment", payment.value())
                .param("agency", charge.agency().value())
                .param("series", slip.series())
                .param("number", slip.number())
                .param("dong", charge.dong())
                .param("way", asked.way().name())
                .param("proof", asked.proof())
                .param("reason", asked.reason())
                .param("at", ChargeStore.at(at))
                .param("by", actor.id().value())
                .update();
    }
}

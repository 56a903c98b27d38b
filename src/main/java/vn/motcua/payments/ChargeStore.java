package vn.motcua.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;

/** What is owed. */
@Component
class ChargeStore {

    private static final String NEXT_ID = "select nextval('payments.charge_id')";

    private static final String OPEN = """
            insert into payments.charge (id, code, dossier, agency_id, payer, what, listed_dong, quantity,
                exemption_ground, exemption_percent, exemption_proof, dong, due_step, state, once, opened_at)
            values (:id, :code, :dossier, :agency, :payer, :what, :listed, :quantity,
                :ground, :percent, :proof, :dong, :due, :state, :once, :at)
            on conflict (once) do nothing
            """;

    private static final String OF_DOSSIER = """
            select id, code, dossier, agency_id, payer, what, quantity, exemption_ground, exemption_percent,
                exemption_proof, dong, due_step, state, opened_at, closed_why
            from payments.charge where dossier = :dossier order by id
            """;

    private static final String BY_CODE = """
            select id, code, dossier, agency_id, payer, what, quantity, exemption_ground, exemption_percent,
                exemption_proof, dong, due_step, state, opened_at, closed_why
            from payments.charge where code = :code
            """;

    private static final String LOCKED = """
            select id, code, dossier, agency_id, payer, what, quantity, exemption_ground, exemption_percent,
                exemption_proof, dong, due_step, state, opened_at, closed_why
            from payments.charge where code = :code for update
            """;

    private static final String OF_PAYMENT = """
            select c.id, c.code, c.dossier, c.agency_id, c.payer, c.what, c.quantity, c.exemption_ground,
                c.exemption_percent, c.exemption_proof, c.dong, c.due_step, c.state, c.opened_at, c.closed_why
            from payments.charge c join payments.payment p on p.charge_id = c.id
            where p.id = :payment for update of c
            """;

    private static final String CHANGE_STATE = """
            update payments.charge set state = :state, settled_at = :at, closed_why = :why where id = :id
            """;

    private static final String LAPSE = """
            update payments.charge set state = 'CANCELLED', settled_at = :at, closed_why = :why
            where dossier = :dossier and state = 'OPEN'
            """;

    private static final RowMapper<Charge> ROW = ChargeStore::charge;

    private final JdbcClient jdbc;

    ChargeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(Claim claim, int place) {
        ChargeLine line = claim.lines().get(place);
        Exemption exemption = line.exemption();
        long id = jdbc.sql(NEXT_ID).query(Long.class).single();
        jdbc.sql(OPEN)
                .param("id", id)
                .param("code", TransferCode.of(id))
                .param("dossier", claim.dossier())
                .param("agency", claim.agency().value())
                .param("payer", claim.payer())
                .param("what", line.what())
                .param("listed", line.listed())
                .param("quantity", line.quantity())
                .param("ground", exemption == null ? null : exemption.ground().name())
                .param("percent", exemption == null ? 0 : exemption.percent())
                .param("proof", exemption == null ? null : exemption.proof())
                .param("dong", line.dong())
                .param("due", line.due().name())
                .param("state", (line.dong() == 0 ? ChargeState.EXEMPTED : ChargeState.OPEN).name())
                .param("once", claim.once() + "/" + place)
                .param("at", at(claim.at()))
                .update();
    }

    List<Charge> of(String dossier) {
        return jdbc.sql(OF_DOSSIER).param("dossier", dossier).query(ROW).list();
    }

    Optional<Charge> find(String code) {
        return jdbc.sql(BY_CODE).param("code", code).query(ROW).optional();
    }

    /** Nobody else settles, cancels or refunds it before this transaction ends. */
    Optional<Charge> locked(String code) {
        return jdbc.sql(LOCKED).param("code", code).query(ROW).optional();
    }

    /** The charge that a payment settled, locked as above. */
    Optional<Charge> settledBy(PaymentId payment) {
        return jdbc.sql(OF_PAYMENT).param("payment", payment.value()).query(ROW).optional();
    }

    void change(Charge charge, ChargeState next, Instant at, @Nullable String why) {
        if (!charge.state().mayBecome(next)) {
            throw new IllegalStateException("a charge cannot go from " + charge.state() + " to " + next);
        }
        jdbc.sql(CHANGE_STATE)
                .param("id", charge.id().value())
                .param("state", next.name())
                .param("at", at(at))
                .param("why", why)
                .update();
    }

    void lapse(String dossier, String why, Instant at) {
        jdbc.sql(LAPSE)
                .param("dossier", dossier)
                .param("why", why)
                .param("at", at(at))
                .update();
    }

    static Charge charge(ResultSet row, int number) throws SQLException {
        String ground = row.getString("exemption_ground");
        return new Charge(
                new ChargeId(row.getLong("id")),
                row.getString("code"),
                row.getString("dossier"),
                new UnitId(row.getLong("agency_id")),
                row.getString("payer"),
                row.getString("what"),
                row.getInt("quantity"),
                ground == null
                        ? null
                        : new Exemption(
                                Exemption.Ground.valueOf(ground),
                                row.getInt("exemption_percent"),
                                row.getString("exemption_proof")),
                row.getLong("dong"),
                DueStep.valueOf(row.getString("due_step")),
                ChargeState.valueOf(row.getString("state")),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("closed_why"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

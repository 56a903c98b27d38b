package vn.motcua.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delegations: begun and ended, never deleted. */
@Component
class DelegationStore {

    private static final String INSERT = """
            insert into identity.delegation
                   (from_official, to_official, unit_id, role, kind, valid_from, valid_to, legal_act, created_at, created_by)
            values (:giver, :receiver, cast(:unit as bigint), cast(:role as text), :kind, :from, :to, :legalAct, :at, :by)
            returning id
            """;
    private static final String BY_ID = """
            select d.id, d.from_official, d.to_official, d.unit_id, d.role, d.kind, d.valid_from, d.valid_to, d.legal_act,
                   giver.name as giver_name, receiver.name as receiver_name
              from identity.delegation d
              join identity.official giver on giver.id = d.from_official
              join identity.official receiver on receiver.id = d.to_official
             where d.id = :id
            """;
    private static final String OF_OFFICIAL = """
            select d.id, d.from_official, d.to_official, d.unit_id, d.role, d.kind, d.valid_from, d.valid_to, d.legal_act,
                   giver.name as giver_name, receiver.name as receiver_name
              from identity.delegation d
              join identity.official giver on giver.id = d.from_official
              join identity.official receiver on receiver.id = d.to_official
             where d.from_official = :official or d.to_official = :official
             order by d.valid_from desc, d.id desc
            """;
    private static final String END = """
            update identity.delegation
               set valid_to = :lastDay, ended_at = :at, ended_by = :by
             where id = :id and valid_to > :lastDay
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DelegationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long insert(Delegation delegation, OfficialId by) {
        UnitId unit = delegation.unit();
        Role role = delegation.role();
        return jdbc.sql(INSERT)
                .param("giver", delegation.giver().value())
                .param("receiver", delegation.receiver().value())
                .param("unit", unit == null ? null : unit.value())
                .param("role", role == null ? null : role.name())
                .param("kind", delegation.kind().name())
                .param("from", delegation.from())
                .param("to", delegation.to())
                .param("legalAct", delegation.legalAct())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by.value())
                .query(Long.class)
                .single();
    }

    Optional<RecordedDelegation> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(Row.class).optional().map(Row::recorded);
    }

    /** Given and received ones, the newest first. */
    List<RecordedDelegation> of(OfficialId official) {
        return jdbc.sql(OF_OFFICIAL).param("official", official.value()).query(Row.class).list().stream()
                .map(Row::recorded)
                .toList();
    }

    /** False when it ends no later already. */
    boolean end(long id, LocalDate lastDay, OfficialId by) {
        return jdbc.sql(END)
                        .param("id", id)
                        .param("lastDay", lastDay)
                        .param("at", OffsetDateTime.now(clock))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private record Row(
            long id,
            long fromOfficial,
            long toOfficial,
            @Nullable Long unitId,
            @Nullable Role role,
            DelegationKind kind,
            LocalDate validFrom,
            LocalDate validTo,
            String legalAct,
            String giverName,
            String receiverName) {

        RecordedDelegation recorded() {
            return new RecordedDelegation(
                    id,
                    new Delegation(
                            new OfficialId(fromOfficial),
                            new OfficialId(toOfficial),
                            unitId == null ? null : new UnitId(unitId),
                            role,
                            kind,
                            validFrom,
                            validTo,
                            legalAct),
                    giverName,
                    receiverName);
        }
    }
}

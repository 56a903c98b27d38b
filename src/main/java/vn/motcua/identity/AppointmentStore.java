package vn.motcua.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Terms of office: begun and ended, never deleted. */
@Component
class AppointmentStore {

    private static final String INSERT = """
            insert into identity.appointment (official_id, unit_id, role, valid_from, valid_to, created_at, created_by)
            values (:official, :unit, :role, :from, cast(:to as date), :at, cast(:by as bigint))
            """;
    private static final String BY_ID = """
            select id, official_id, unit_id, role, valid_from, valid_to
              from identity.appointment
             where id = :id
            """;
    private static final String OF_OFFICIAL = """
            select id, official_id, unit_id, role, valid_from, valid_to
              from identity.appointment
             where official_id = :official
             order by valid_from desc, id desc
            """;
    // delegated terms are the giver's own ones cut to the days of the delegation; what was received is not passed on
    // (Decree 30/2020 art. 13(3)), and an account that is closed gives nothing
    private static final String EFFECTIVE = """
            select a.unit_id, a.role, a.valid_from, a.valid_to, cast(null as bigint) as on_behalf_of
              from identity.appointment a
             where a.official_id = :official and (a.valid_to is null or a.valid_to >= :day)
            union all
            select a.unit_id, a.role, greatest(a.valid_from, d.valid_from), least(a.valid_to, d.valid_to), d.from_official
              from identity.delegation d
              join identity.official giver on giver.id = d.from_official and giver.active
              join identity.appointment a on a.official_id = d.from_official
               and (d.unit_id is null or a.unit_id = d.unit_id)
               and (d.role is null or a.role = d.role)
               and daterange(a.valid_from, a.valid_to + 1, '[)') && daterange(d.valid_from, d.valid_to + 1, '[)')
             where d.to_official = :official and d.valid_to >= :day
            """;
    private static final String END = """
            update identity.appointment
               set valid_to = :lastDay, ended_at = :at, ended_by = :by
             where id = :id and (valid_to is null or valid_to > :lastDay)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    AppointmentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(OfficialId official, Appointment appointment, @Nullable OfficialId by) {
        jdbc.sql(INSERT)
                .param("official", official.value())
                .param("unit", appointment.unit().value())
                .param("role", appointment.role().name())
                .param("from", appointment.from())
                .param("to", appointment.to())
                .param("at", OffsetDateTime.now(clock))
                .param("by", by == null ? null : by.value())
                .update();
    }

    Optional<HeldAppointment> find(long id) {
        return jdbc.sql(BY_ID).param("id", id).query(HeldRow.class).optional().map(HeldRow::held);
    }

    List<HeldAppointment> of(OfficialId official) {
        return jdbc.sql(OF_OFFICIAL).param("official", official.value()).query(HeldRow.class).list().stream()
                .map(HeldRow::held)
                .toList();
    }

    /** Own and delegated terms that are in force on the day or will be. */
    List<Appointment> effective(OfficialId official, LocalDate day) {
        return jdbc
                .sql(EFFECTIVE)
                .param("official", official.value())
                .param("day", day)
                .query(EffectiveRow.class)
                .list()
                .stream()
                .map(EffectiveRow::appointment)
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

    record HeldRow(
            long id,
            long officialId,
            long unitId,
            Role role,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        HeldAppointment held() {
            return new HeldAppointment(
                    id,
                    new OfficialId(officialId),
                    new Appointment(new UnitId(unitId), role, validFrom, validTo, null));
        }
    }

    private record EffectiveRow(
            long unitId,
            Role role,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Long onBehalfOf) {

        Appointment appointment() {
            return new Appointment(
                    new UnitId(unitId),
                    role,
                    validFrom,
                    validTo,
                    onBehalfOf == null ? null : new OfficialId(onBehalfOf));
        }
    }
}

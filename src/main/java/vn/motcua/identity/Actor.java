package vn.motcua.identity;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Người thực hiện: the official who acts now.
 *
 * @param appointments those in force today, delegated ones included
 */
public record Actor(OfficialId id, String username, String name, List<Appointment> appointments) {

    public Actor {
        appointments = List.copyOf(appointments);
    }

    /** Holds the permission in at least one unit; where, organisation's {@code Jurisdiction} answers. */
    public boolean holds(Permission permission) {
        return appointments.stream().anyMatch(appointment -> appointment.role().grants(permission));
    }

    /** The appointments that grant the permission. */
    public List<Appointment> granting(Permission permission) {
        return appointments.stream()
                .filter(appointment -> appointment.role().grants(permission))
                .toList();
    }

    /** The units where this official holds the role. */
    public Set<UnitId> unitsAs(Role role) {
        return appointments.stream()
                .filter(appointment -> appointment.role() == role)
                .map(Appointment::unit)
                .collect(Collectors.toUnmodifiableSet());
    }
}

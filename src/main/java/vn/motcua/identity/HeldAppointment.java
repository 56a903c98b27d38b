package vn.motcua.identity;

/**
 * Vai trò của cán bộ: one appointment on record, with its key, so that it can be ended.
 *
 * @param id the key of the record
 * @param official who holds it
 */
public record HeldAppointment(long id, OfficialId official, Appointment appointment) {}

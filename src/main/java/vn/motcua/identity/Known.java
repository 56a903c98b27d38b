package vn.motcua.identity;

import java.time.LocalDate;
import java.util.List;

/** What is remembered of an account between two looks into the database. */
record Known(
        OfficialId id,
        String username,
        String name,
        boolean mustChangePassword,
        int credentialVersion,
        boolean mayAct,
        List<Appointment> terms) {

    Actor on(LocalDate day) {
        return new Actor(
                id, username, name, terms.stream().filter(term -> term.on(day)).toList());
    }
}

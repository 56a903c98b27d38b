package vn.motcua.payments;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.organisation.Unit;

/**
 * Phần sổ thu được xem: an agency's money of some days, the first and the last included.
 */
public record PaymentSelection(Unit agency, LocalDate from, LocalDate to) {

    Instant begins() {
        return from.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }

    Instant ends() {
        return to.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}

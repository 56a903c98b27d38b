package vn.motcua.identity;

import org.springframework.dao.ConcurrencyFailureException;

/** Bổ nhiệm trùng lúc: two administrators gave the same role at the same moment; one of them won. */
public class ConcurrentAppointment extends ConcurrencyFailureException {

    ConcurrentAppointment(Throwable cause) {
        super("the same role was given at the same moment", cause);
    }
}

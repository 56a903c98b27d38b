package vn.motcua.dossiers;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.admission.Limits;
import vn.motcua.admission.Throttle;

/**
 * Giới hạn tra cứu: wrong tries from one network address, and at one number wherever they come from, whether the number
 * exists or not. Ten tries an hour at four digits would take a guesser weeks; a right look costs nothing.
 */
@Component
class TrackingThrottle {

    private final Throttle addresses;
    private final Throttle numbers;

    TrackingThrottle(Limits limits) {
        this.addresses = new Throttle(limits.tracking());
        this.numbers = new Throttle(limits.trackedNumber());
    }

    /** Counts a try before it is made, so that many at once gain nothing; answers how long to wait. */
    Optional<Duration> count(String number, String address) {
        Optional<Duration> wait = addresses.count(address);
        return wait.isPresent() ? wait : numbers.count(number);
    }

    /** The digits fitted after all. */
    void forgive(String number, String address) {
        addresses.forgive(address);
        numbers.forgive(number);
    }
}

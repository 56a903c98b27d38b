package vn.motcua.identity;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.admission.Limits;
import vn.motcua.admission.Throttle;

/**
 * Giới hạn theo địa chỉ mạng: failed sign-ins from one network address. An agency behind one address signs in together at
 * half past seven, so successes do not count.
 */
@Component
class AddressThrottle {

    private final Throttle throttle;

    AddressThrottle(Limits limits) {
        this.throttle = new Throttle(limits.signIn());
    }

    /** Counts a try; answers how long to wait when there were too many. */
    Optional<Duration> count(String address) {
        return throttle.count(address);
    }

    /** The try was a success after all. */
    void forgive(String address) {
        throttle.forgive(address);
    }
}

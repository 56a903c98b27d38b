package vn.motcua.dossiers;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Giới hạn tra cứu: wrong tries from one network address, and at one number wherever they come from, whether the number
 * exists or not. Ten tries an hour at four digits would take a guesser weeks; a right look costs nothing.
 */
@Component
class TrackingThrottle {

    private static final int TRIES_OF_ADDRESS = 40;
    private static final Duration REFILL_OF_ADDRESS = Duration.ofMinutes(10);
    private static final int TRIES_AT_NUMBER = 10;
    private static final Duration REFILL_AT_NUMBER = Duration.ofHours(1);

    private final LoadingCache<String, Bucket> addresses = buckets(TRIES_OF_ADDRESS, REFILL_OF_ADDRESS);
    private final LoadingCache<String, Bucket> numbers = buckets(TRIES_AT_NUMBER, REFILL_AT_NUMBER);

    private static LoadingCache<String, Bucket> buckets(int tries, Duration refill) {
        return Caffeine.newBuilder()
                .maximumSize(200_000)
                .expireAfterAccess(refill)
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, refill))
                        .build());
    }

    /** Counts a try before it is made, so that many at once gain nothing; answers how long to wait. */
    Optional<Duration> count(String number, String address) {
        Optional<Duration> wait = take(addresses.get(address));
        return wait.isPresent() ? wait : take(numbers.get(number));
    }

    /** The digits fitted after all. */
    void forgive(String number, String address) {
        addresses.get(address).addTokens(1);
        numbers.get(number).addTokens(1);
    }

    private static Optional<Duration> take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}

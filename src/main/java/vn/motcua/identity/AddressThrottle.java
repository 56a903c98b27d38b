package vn.motcua.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Giới hạn theo địa chỉ mạng: failed sign-ins from one network address. An agency behind one address signs in together at
 * half past seven, so successes do not count.
 */
@Component
class AddressThrottle {

    private static final int AT_ONCE = 60;
    private static final Duration REFILL = Duration.ofMinutes(2);

    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(address -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, REFILL))
                    .build());

    /** Counts a try; answers how long to wait when there were too many. */
    Optional<Duration> count(String address) {
        ConsumptionProbe probe = buckets.get(address).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** The try was a success after all. */
    void forgive(String address) {
        buckets.get(address).addTokens(1);
    }
}

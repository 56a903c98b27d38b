package vn.motcua.admission;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** Bộ đếm hạn mức: how often each client has come, by whatever key tells clients apart. */
public final class Throttle {

    private static final int MOST_CLIENTS = 200_000;

    private final LoadingCache<String, Bucket> buckets;

    public Throttle(Limits.Rate rate) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                // by then the bucket is full again, and a full one need not be kept
                .expireAfterAccess(rate.per())
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(rate.times()).refillGreedy(rate.times(), rate.per()))
                        .build());
    }

    /** Counts one more, before it is looked at, so that many at once gain nothing; answers how long to wait if too many. */
    public Optional<Duration> count(String client) {
        ConsumptionProbe probe = buckets.get(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** It should not have counted after all. */
    public void forgive(String client) {
        buckets.get(client).addTokens(1);
    }

    /** How long to wait, without counting. */
    public Optional<Duration> exhausted(String client) {
        Bucket bucket = buckets.getIfPresent(client);
        if (bucket == null) {
            return Optional.empty();
        }
        var estimate = bucket.estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }
}

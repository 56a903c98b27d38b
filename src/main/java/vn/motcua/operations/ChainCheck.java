package vn.motcua.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lần kiểm tra chuỗi: one walk over all histories: how far it is, or what it found.
 *
 * @param passed events gone past
 * @param expected about how many there are
 * @param age since it began
 * @param brokenAt dossier and event of the first broken link; null when every chain held
 * @param trouble why it could not be finished; null when it could
 */
record ChainCheck(
        long id,
        Instant begunAt,
        Duration age,
        long passed,
        long expected,
        boolean running,
        long dossiers,
        long events,
        @Nullable String brokenAt,
        @Nullable String trouble) {

    boolean held() {
        return !running && brokenAt == null && trouble == null;
    }

    Optional<String> broken() {
        return Optional.ofNullable(brokenAt);
    }
}

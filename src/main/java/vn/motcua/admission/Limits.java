package vn.motcua.admission;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Hạn mức: how often one client may come ({@code motcua.limits.…}); each is so many at once, which come back evenly over
 * its time. They guard one process, so each process counts for itself; what guards a secret is counted in the database.
 *
 * @param signIn failed sign-ins of one network address
 * @param tracking wrong look-ups of one network address
 * @param trackedNumber wrong look-ups of one dossier number, wherever they come from
 * @param search public searches of one network address
 * @param token API calls with one token
 * @param wrongToken API calls of one network address with tokens that are worth nothing
 */
@ConfigurationProperties("motcua.limits")
public record Limits(
        @DefaultValue("60/2m") Rate signIn,
        @DefaultValue("40/10m") Rate tracking,
        @DefaultValue("10/60m") Rate trackedNumber,
        @DefaultValue("120/1m") Rate search,
        @DefaultValue("6000/1m") Rate token,
        @DefaultValue("60/2m") Rate wrongToken) {

    /** As the platform has them when nobody says otherwise. */
    public static Limits usual() {
        return new Limits(
                Rate.of("60/2m"),
                Rate.of("40/10m"),
                Rate.of("10/60m"),
                Rate.of("120/1m"),
                Rate.of("6000/1m"),
                Rate.of("60/2m"));
    }

    /** Mức: so many in this time; said as {@code 60/2m}. */
    public record Rate(int times, Duration per) {

        /** Reads {@code 60/2m}; the time in seconds (s) or minutes (m). */
        public static Rate of(String text) {
            if (!text.matches("[1-9]\\d{0,8}/[1-9]\\d{0,4}[sm]")) {
                throw new IllegalArgumentException("a limit is said as 60/2m or 10/30s, not \"" + text + "\"");
            }
            String[] parts = text.split("/");
            int length = Integer.parseInt(parts[1].substring(0, parts[1].length() - 1));
            return new Rate(
                    Integer.parseInt(parts[0]),
                    parts[1].endsWith("s") ? Duration.ofSeconds(length) : Duration.ofMinutes(length));
        }
    }
}

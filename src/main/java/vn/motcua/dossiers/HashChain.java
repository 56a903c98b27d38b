package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/**
 * Chuỗi băm: ties each event of a dossier to all before it, so that a silent change breaks every later link.
 *
 * <p>The hash covers, each on a line of its own: dossier, seq, act, actor, on behalf of, unit, time in microseconds,
 * states, procedure version, facts; and before them the previous hash. Empty stands for absent.
 */
final class HashChain {

    private static final int LENGTH = 32;

    private HashChain() {}

    /** What the first event chains to. */
    static byte[] beginning() {
        return new byte[LENGTH];
    }

    /** The hash of an event whose own hash is not looked at. */
    static byte[] hash(byte[] previous, Event event) {
        MessageDigest digest = sha256();
        digest.update(previous);
        digest.update(text(event).getBytes(StandardCharsets.UTF_8));
        return digest.digest();
    }

    /** Whether this event is the unchanged successor of one with that hash. */
    static boolean holds(byte[] previous, Event event) {
        return Arrays.equals(hash(previous, event), event.hash());
    }

    private static String text(Event event) {
        return String.join(
                "\n",
                Long.toString(event.dossier().value()),
                Integer.toString(event.seq()),
                event.act().name(),
                event.actor() == null ? "" : Long.toString(event.actor().value()),
                event.onBehalfOf() == null
                        ? ""
                        : Long.toString(event.onBehalfOf().value()),
                event.unit() == null ? "" : Long.toString(event.unit().value()),
                Long.toString(micros(event.at())),
                Integer.toString(event.from().code()),
                Integer.toString(event.to().code()),
                Long.toString(event.version().value()),
                Objects.requireNonNull(event.facts()));
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.motcua.identity;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.motcua.admission.Busy;
import vn.motcua.admission.Urgency;

/** Mật khẩu: hashes them with Argon2id, a memory-hard function, and makes up temporary ones. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ROUNDS = 2;
    // without l, o, 0 and 1, which are read wrong from paper
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUPS_OF_A_CODE = 2;
    private static final int GROUP_LENGTH = 4;
    // each takes a processor and 19 MiB while it runs: a crowd at the door must leave some of both to those inside
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);
    private static final long PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore atOnce = new Semaphore(AT_ONCE, true);
    private final String nobodysHash = argon.encode(temporary());

    String hash(String password) {
        waitForTurn();
        try {
            return argon.encode(password);
        } finally {
            atOnce.release();
        }
    }

    boolean matches(String password, String hash) {
        waitForTurn();
        try {
            return argon.matches(password, hash);
        } finally {
            atOnce.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Busy(Urgency.SIGN_IN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy(Urgency.SIGN_IN);
        }
    }

    /** Takes as long as a real comparison, so that an unknown username does not show by its haste. */
    void pretend(String password) {
        matches(password, nobodysHash);
    }

    /** A password of 80 bits that can be read out over the telephone. */
    String temporary() {
        return groups(GROUPS);
    }

    /** A code of 40 bits, for what may be tried a few times only. */
    String code() {
        return groups(GROUPS_OF_A_CODE);
    }

    private String groups(int number) {
        StringBuilder password = new StringBuilder();
        for (int group = 0; group < number; group++) {
            if (group > 0) {
                password.append('-');
            }
            for (int letter = 0; letter < GROUP_LENGTH; letter++) {
                password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
        }
        return password.toString();
    }
}

package vn.motcua.start.backup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The format of the tool {@code age} (age-encryption.org/v1, specified at c2sp.org/age), so that what the platform
 * encrypts can be opened without the platform. The primitives are those of Java and of BouncyCastle.
 */
final class Age {

    static final String VERSION = "age-encryption.org/v1";
    static final int FILE_KEY = 16;
    static final int NONCE = 16;
    static final int CHUNK = 64 * 1024;
    static final int TAG = 16;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;
    private static final int IV = 12;

    private Age() {}

    /** What a file is encrypted for: a passphrase, or the public half of a key. */
    sealed interface Lock permits Passphrase, AgeRecipient {
        Stanza wrap(byte[] fileKey);
    }

    /** What opens it again: the passphrase, or the secret half. */
    sealed interface Key permits Passphrase, AgeIdentity {
        byte[] unwrap(List<Stanza> stanzas) throws Unreadable;
    }

    /** One way to the key of a file, as it stands in its head. */
    record Stanza(List<String> words, byte[] body) {

        Stanza {
            words = List.copyOf(words);
            body = body.clone();
        }

        String text() {
            return "-> " + String.join(" ", words) + "\n" + base64(body) + "\n";
        }
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses padding and what another encoder would write otherwise. */
    static byte[] fromBase64(String text) throws Unreadable {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new Unreadable("its head is damaged", e);
        }
        throw new Unreadable("its head is damaged");
    }

    static byte[] derive(byte[] key, byte[] salt, String info) {
        try {
            var extract = HKDFParameterSpec.ofExtract().addIKM(key);
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData((salt.length == 0 ? extract : extract.addSalt(salt))
                            .thenExpand(info.getBytes(StandardCharsets.US_ASCII), KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has HKDF with SHA-256", e);
        }
    }

    static byte[] mac(byte[] fileKey, String head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive(fileKey, new byte[0], "header"), "HmacSHA256"));
            return mac.doFinal(head.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }

    /** The key of one file under a key that is used for nothing else, so that the fixed nonce is safe. */
    static byte[] wrap(byte[] wrapKey, byte[] fileKey) {
        return new Sealing(Cipher.ENCRYPT_MODE, wrapKey).once(fileKey).orElseThrow();
    }

    static Optional<byte[]> unwrap(byte[] wrapKey, byte[] body) {
        return new Sealing(Cipher.DECRYPT_MODE, wrapKey).once(body);
    }

    /** ChaCha20-Poly1305 over one chunk after the other. */
    static final class Sealing {

        private final int mode;
        private final SecretKeySpec key;
        private final Cipher cipher;
        private long chunk;

        Sealing(int mode, byte[] key) {
            this.mode = mode;
            this.key = new SecretKeySpec(key, "ChaCha20");
            try {
                this.cipher = Cipher.getInstance("ChaCha20-Poly1305");
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Java has ChaCha20-Poly1305", e);
            }
        }

        /** Empty when the chunk is not what was written. */
        Optional<byte[]> next(byte[] bytes, int length, boolean last) {
            byte[] nonce = new byte[IV];
            for (int place = 0; place < Long.BYTES; place++) {
                nonce[IV - 2 - place] = (byte) (chunk >>> 8 * place);
            }
            nonce[IV - 1] = (byte) (last ? 1 : 0);
            Optional<byte[]> done = run(bytes, length, nonce);
            if (done.isPresent()) {
                chunk++;
            }
            return done;
        }

        long chunks() {
            return chunk;
        }

        private Optional<byte[]> once(byte[] bytes) {
            return run(bytes, bytes.length, new byte[IV]);
        }

        private Optional<byte[]> run(byte[] bytes, int length, byte[] nonce) {
            try {
                cipher.init(mode, key, new IvParameterSpec(nonce));
                return Optional.of(cipher.doFinal(bytes, 0, length));
            } catch (AEADBadTagException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a chunk could not be encrypted or decrypted", e);
            }
        }
    }
}

package vn.motcua.start.backup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;

/** The secret half of a key: opens what was encrypted for its {@link AgeRecipient}. */
record AgeIdentity(byte[] secret) implements Age.Key {

    private static final String PREFIX = "age-secret-key-";

    AgeIdentity {
        secret = secret.clone();
    }

    static AgeIdentity random() {
        return new AgeIdentity(Age.random(X25519.SCALAR_SIZE));
    }

    static AgeIdentity parse(String text) throws Unreadable {
        return new AgeIdentity(Bech32.decode(PREFIX, text.strip().toLowerCase(Locale.ROOT)));
    }

    String text() {
        return Bech32.encode(PREFIX, secret).toUpperCase(Locale.ROOT);
    }

    AgeRecipient recipient() {
        byte[] point = new byte[X25519.POINT_SIZE];
        X25519.scalarMultBase(secret, 0, point, 0);
        return new AgeRecipient(point);
    }

    @Override
    public byte[] unwrap(List<Age.Stanza> stanzas) throws Unreadable {
        for (Age.Stanza stanza : stanzas) {
            if (stanza.words().getFirst().equals(AgeRecipient.WORD)) {
                Optional<byte[]> fileKey = unwrap(stanza);
                if (fileKey.isPresent()) {
                    return fileKey.get();
                }
            }
        }
        throw new Unreadable("it was encrypted for another key, or its head was changed");
    }

    private Optional<byte[]> unwrap(Age.Stanza stanza) throws Unreadable {
        byte[] share = Age.fromBase64(stanza.words().getLast());
        byte[] shared = new byte[X25519.POINT_SIZE];
        if (stanza.words().size() != 2
                || share.length != X25519.POINT_SIZE
                || stanza.body().length != Age.FILE_KEY + Age.TAG
                || !X25519.calculateAgreement(secret, 0, share, 0, shared, 0)) {
            throw new Unreadable("its head is damaged");
        }
        return Age.unwrap(recipient().wrapKey(shared, share), stanza.body());
    }
}

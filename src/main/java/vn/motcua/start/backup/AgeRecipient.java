package vn.motcua.start.backup;

import java.util.List;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.util.Arrays;

/** The public half of a key: whoever has it can only encrypt, so the server that writes an archive cannot read it. */
record AgeRecipient(byte[] point) implements Age.Lock {

    static final String WORD = "X25519";
    private static final String PREFIX = "age";
    private static final String INFO = Age.VERSION + "/X25519";

    AgeRecipient {
        point = point.clone();
    }

    static AgeRecipient parse(String text) throws Unreadable {
        return new AgeRecipient(Bech32.decode(PREFIX, text));
    }

    String text() {
        return Bech32.encode(PREFIX, point);
    }

    @Override
    public Age.Stanza wrap(byte[] fileKey) {
        byte[] secret = Age.random(X25519.SCALAR_SIZE);
        byte[] share = new byte[X25519.POINT_SIZE];
        X25519.scalarMultBase(secret, 0, share, 0);
        byte[] shared = new byte[X25519.POINT_SIZE];
        if (!X25519.calculateAgreement(secret, 0, point, 0, shared, 0)) {
            throw new IllegalStateException("this is no public key");
        }
        return new Age.Stanza(List.of(WORD, Age.base64(share)), Age.wrap(wrapKey(shared, share), fileKey));
    }

    byte[] wrapKey(byte[] shared, byte[] share) {
        return Age.derive(shared, Arrays.concatenate(share, point), INFO);
    }
}

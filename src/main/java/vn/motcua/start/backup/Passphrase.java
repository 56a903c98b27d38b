package vn.motcua.start.backup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.util.Arrays;
import vn.motcua.start.BadUse;

/**
 * Mật khẩu sao lưu: what a backup is encrypted with. It comes from a file or from the environment, never from a command
 * line, which every user of the machine can read.
 */
public final class Passphrase implements Age.Lock, Age.Key {

    /** The shortest that is taken for something new. */
    public static final int SHORTEST = 12;

    private static final String WORD = "scrypt";
    private static final byte[] LABEL = (Age.VERSION + "/scrypt").getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;

    // 128 MB and a second or two for each guess; what is read may ask for twice that, not for all memory
    private static final int WORK = 17;
    private static final int MOST_WORK = 18;

    private final String text;
    private final int work;
    private String lastAsked = "";
    private byte[] lastStretched = new byte[0];

    Passphrase(String text, int work) {
        this.text = text;
        this.work = work;
    }

    /** Taken as it is. */
    public static Passphrase of(String text) {
        return new Passphrase(text, WORK);
    }

    /** Refuses one that is soon guessed. */
    public Passphrase forSomethingNew() {
        if (text.length() < SHORTEST) {
            throw new BadUse("a passphrase has at least " + SHORTEST + " characters");
        }
        return this;
    }

    @Override
    public Age.Stanza wrap(byte[] fileKey) {
        byte[] salt = Age.random(SALT);
        return new Age.Stanza(
                List.of(WORD, Age.base64(salt), Integer.toString(work)), Age.wrap(stretched(salt, work), fileKey));
    }

    @Override
    public byte[] unwrap(List<Age.Stanza> stanzas) throws Unreadable {
        Age.Stanza stanza = stanzas.getFirst();
        if (stanzas.size() != 1 || !stanza.words().getFirst().equals(WORD)) {
            throw new Unreadable("it is encrypted for a key, not with a passphrase");
        }
        List<String> words = stanza.words();
        if (words.size() != 3 || !words.get(2).matches("[1-9][0-9]?") || stanza.body().length != 32) {
            throw new Unreadable("its head is damaged");
        }
        byte[] salt = Age.fromBase64(words.get(1));
        int asked = Integer.parseInt(words.get(2));
        if (salt.length != SALT || asked > MOST_WORK) {
            throw new Unreadable("its head is damaged, or asks for more memory than is sensible");
        }
        Optional<byte[]> fileKey = Age.unwrap(stretched(salt, asked), stanza.body());
        return fileKey.orElseThrow(() -> new Unreadable("the passphrase is not the one that it was encrypted with"));
    }

    /** A file is opened more than once, to look and then to read; the work is done once. */
    private synchronized byte[] stretched(byte[] salt, int logarithm) {
        String asked = Age.base64(salt) + logarithm;
        if (!asked.equals(lastAsked)) {
            lastStretched = stretch(salt, logarithm);
            lastAsked = asked;
        }
        return lastStretched.clone();
    }

    private byte[] stretch(byte[] salt, int logarithm) {
        return SCrypt.generate(
                text.getBytes(StandardCharsets.UTF_8), Arrays.concatenate(LABEL, salt), 1 << logarithm, 8, 1, 32);
    }
}

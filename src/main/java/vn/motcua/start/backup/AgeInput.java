package vn.motcua.start.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;

/** Decrypts chunk by chunk; nothing of a chunk is handed out before it is known to be what was written. */
final class AgeInput extends InputStream {

    private static final byte[] BEGINNING = (Age.VERSION + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 4096;
    private static final int MOST_STANZAS = 20;

    private final InputStream from;
    private final Age.Sealing sealing;
    private final byte[] sealed = new byte[Age.CHUNK + Age.TAG];
    private byte[] open = new byte[0];
    private int place;
    private boolean ended;

    AgeInput(InputStream from, Age.Key key) throws IOException {
        this.from = from.markSupported() ? from : new BufferedInputStream(from, sealed.length);
        StringBuilder head = new StringBuilder();
        List<Age.Stanza> stanzas = new ArrayList<>();
        String mac = readHead(head, stanzas);
        byte[] fileKey = key.unwrap(stanzas);
        if (fileKey.length != Age.FILE_KEY
                || !MessageDigest.isEqual(Age.mac(fileKey, head.toString()), Age.fromBase64(mac))) {
            throw new Unreadable("its head was changed");
        }
        byte[] nonce = this.from.readNBytes(Age.NONCE);
        if (nonce.length < Age.NONCE) {
            throw new Unreadable("it is cut off");
        }
        this.sealing = new Age.Sealing(Cipher.DECRYPT_MODE, Age.derive(fileKey, nonce, "payload"));
    }

    /** Whether a stream that can go back begins as such a file does. */
    static boolean isEncrypted(InputStream from) throws IOException {
        from.mark(BEGINNING.length);
        boolean is = Arrays.equals(from.readNBytes(BEGINNING.length), BEGINNING);
        from.reset();
        return is;
    }

    private String readHead(StringBuilder head, List<Age.Stanza> stanzas) throws IOException {
        if (!line().equals(Age.VERSION)) {
            throw new Unreadable("it is not encrypted by age");
        }
        head.append(Age.VERSION).append('\n');
        String line = line();
        while (line.startsWith("-> ") && stanzas.size() < MOST_STANZAS) {
            Age.Stanza stanza = new Age.Stanza(List.of(line.substring(3).split(" ")), body(head.append(line)));
            stanzas.add(stanza);
            line = line();
        }
        if (stanzas.isEmpty() || !line.startsWith("--- ")) {
            throw new Unreadable("its head is damaged");
        }
        head.append("---");
        return line.substring(4);
    }

    private byte[] body(StringBuilder head) throws IOException {
        StringBuilder text = new StringBuilder();
        String line = line();
        head.append('\n').append(line).append('\n');
        text.append(line);
        while (line.length() == 64) {
            line = line();
            head.append(line).append('\n');
            text.append(line);
        }
        return Age.fromBase64(text.toString());
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int one = from.read(); one != '\n'; one = from.read()) {
            if (one < ' ' || one > '~' || line.length() > LONGEST_LINE) {
                throw new Unreadable(one < 0 ? "it is cut off" : "its head is damaged");
            }
            line.append((char) one);
        }
        return line.toString();
    }

    private boolean more() throws IOException {
        while (place == open.length && !ended) {
            int length = from.readNBytes(sealed, 0, sealed.length);
            from.mark(1);
            ended = length < sealed.length || from.read() < 0;
            if (!ended) {
                from.reset();
            }
            open = opened(length);
            place = 0;
        }
        return place < open.length;
    }

    private byte[] opened(int length) throws Unreadable {
        boolean emptyAfterOthers = length == Age.TAG && sealing.chunks() > 0;
        long after = sealing.chunks() * Age.CHUNK;
        if (length >= Age.TAG && !emptyAfterOthers) {
            var whole = sealing.next(sealed, length, ended);
            if (whole.isPresent()) {
                return whole.get();
            }
            if (ended && sealing.next(sealed, length, false).isPresent()) {
                throw new Unreadable("it is cut off after " + (after + length) + " bytes");
            }
        }
        throw new Unreadable("it was changed, damaged or cut off after " + after + " bytes");
    }

    @Override
    public int read() throws IOException {
        return more() ? open[place++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int to, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int taken = Math.min(length, open.length - place);
        System.arraycopy(open, place, bytes, to, taken);
        place += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        from.close();
    }
}

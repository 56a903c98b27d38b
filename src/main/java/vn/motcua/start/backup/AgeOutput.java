package vn.motcua.start.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.crypto.Cipher;

/** Encrypts what is written, chunk by chunk; only {@link #close} makes it whole. */
final class AgeOutput extends OutputStream {

    private final OutputStream to;
    private final Age.Sealing sealing;
    private final byte[] chunk = new byte[Age.CHUNK];
    private int filled;
    private boolean closed;

    AgeOutput(OutputStream to, Age.Lock lock) throws IOException {
        this.to = to;
        byte[] fileKey = Age.random(Age.FILE_KEY);
        String head = Age.VERSION + "\n" + lock.wrap(fileKey).text() + "---";
        byte[] nonce = Age.random(Age.NONCE);
        to.write((head + " " + Age.base64(Age.mac(fileKey, head)) + "\n").getBytes(StandardCharsets.US_ASCII));
        to.write(nonce);
        this.sealing = new Age.Sealing(Cipher.ENCRYPT_MODE, Age.derive(fileKey, nonce, "payload"));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int place = from;
        int left = length;
        while (left > 0) {
            // a full chunk waits until more comes: the last one is marked as such
            if (filled == chunk.length) {
                seal(false);
            }
            int taken = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, place, chunk, filled, taken);
            filled += taken;
            place += taken;
            left -= taken;
        }
    }

    private void seal(boolean last) throws IOException {
        to.write(sealing.next(chunk, filled, last).orElseThrow());
        filled = 0;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            seal(true);
            to.close();
        }
    }
}

package vn.motcua.start.backup;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bech32 (BIP 173), in which the tool {@code age} writes its keys: text that tells when a letter was mistyped. */
final class Bech32 {

    private static final String LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    private static final int CHECKSUM = 6;

    private Bech32() {}

    static String encode(String prefix, byte[] bytes) {
        byte[] values = regroup(bytes, 8, 5, true);
        StringBuilder text = new StringBuilder(prefix).append('1');
        for (byte value : values) {
            text.append(LETTERS.charAt(value));
        }
        int sum = sum(prefix, values, new byte[CHECKSUM]) ^ 1;
        for (int place = 0; place < CHECKSUM; place++) {
            text.append(LETTERS.charAt(sum >>> 5 * (CHECKSUM - 1 - place) & 31));
        }
        return text.toString();
    }

    static byte[] decode(String prefix, String text) throws Unreadable {
        if (!text.startsWith(prefix + "1") || text.length() < prefix.length() + 1 + CHECKSUM) {
            throw new Unreadable("this is no key of age");
        }
        String data = text.substring(prefix.length() + 1);
        byte[] values = new byte[data.length()];
        for (int place = 0; place < values.length; place++) {
            int value = LETTERS.indexOf(data.charAt(place));
            if (value < 0) {
                throw new Unreadable("this is no key of age");
            }
            values[place] = (byte) value;
        }
        if (sum(prefix, values, new byte[0]) != 1) {
            throw new Unreadable("this key of age is mistyped");
        }
        return regroup(Arrays.copyOf(values, values.length - CHECKSUM), 5, 8, false);
    }

    private static int sum(String prefix, byte[] values, byte[] tail) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] letters = prefix.getBytes(StandardCharsets.US_ASCII);
        for (byte letter : letters) {
            all.write(letter >>> 5);
        }
        all.write(0);
        for (byte letter : letters) {
            all.write(letter & 31);
        }
        all.writeBytes(values);
        all.writeBytes(tail);
        int sum = 1;
        for (byte value : all.toByteArray()) {
            int top = sum >>> 25;
            sum = (sum & 0x1ffffff) << 5 ^ value;
            for (int bit = 0; bit < GENERATOR.length; bit++) {
                sum ^= (top >>> bit & 1) == 1 ? GENERATOR[bit] : 0;
            }
        }
        return sum;
    }

    private static byte[] regroup(byte[] from, int fromBits, int toBits, boolean pad) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (byte value : from) {
            held = held << fromBits | value & (1 << fromBits) - 1;
            bits += fromBits;
            while (bits >= toBits) {
                bits -= toBits;
                to.write(held >>> bits & (1 << toBits) - 1);
            }
        }
        if (pad && bits > 0) {
            to.write(held << toBits - bits & (1 << toBits) - 1);
        }
        return to.toByteArray();
    }
}

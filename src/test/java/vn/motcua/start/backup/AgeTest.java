package vn.motcua.start.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.start.BadUse;

/** Encryption as the tool age does it: what it wrote is read, and whatever was changed is noticed. */
class AgeTest {

    private static final AgeIdentity KEY = AgeIdentity.random();

    // little work: a test need not withstand anybody
    private static final Passphrase PASSPHRASE = new Passphrase("một cửa, một lần đến", 10);

    private static final String IDENTITY_BY_AGE =
            "AGE-SECRET-KEY-1LUTDSX766WK02SQV7VTZVDDX5Z2SWXFUWC5HZEGPC0RUXJQY2DKSXYKEF4";
    private static final String RECIPIENT_BY_AGE = "age1v8yqh54t5t84d6yqn58d2u0yhmzpcrls8dqm745209gjmggvzpwqrsmutl";
    private static final String FOR_KEY_BY_AGE = """
            YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBxcktiaVdVRE50UDkyN3g3MWN5Y2J3ckFt
            YzAxTGtwdm8zai8xSDJSRVZvClpDTUw1bER1V2FucEFRWnY3SjJpdEtEblNGTHhCZFpNc0sxdUhn
            VnFOVjQKLS0tIDMyekxXM0g0OHMxL090L1BrMlQvVmdjNUJ1amR2Q3AvakJ0OVE5TFdXMWMKFuCE
            /H4XlNql6Y/7afy8AnePCZRm2GeoWA37snLKbytmiSW6LVRlwG9RnVE=
            """;
    private static final String WITH_PASSPHRASE_BY_AGE = """
            YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBRWlhEYWtCK2l4dFlCRHRXSzlQeThBIDE4
            CmVMK0tRdXgwTHpOblBLMjM3TWlqcUh1bjRwMHY3azJVVFd2d09SZ0lUSEEKLS0tIExid0tka3ZR
            VVlGd1hiUUp5d3RvYzhqTE8yNXdRdWkvVldXN3lYMzU1WTQKXtt77NQkOzR4qzTkDAmEJf2umkal
            qjkgunSH9GinzPRLqJwS0neVX+7Xsvg=
            """;

    private static byte[] encrypted(byte[] plain, Age.Lock lock) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try (AgeOutput out = new AgeOutput(to, lock)) {
            out.write(plain);
        }
        return to.toByteArray();
    }

    private static byte[] decrypted(byte[] sealed, Age.Key key) throws IOException {
        try (AgeInput in = new AgeInput(new ByteArrayInputStream(sealed), key)) {
            return in.readAllBytes();
        }
    }

    private static byte[] someBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void whatWasWrittenIsReadAgain(int length) throws IOException {
        byte[] plain = someBytes(length);

        assertThat(decrypted(encrypted(plain, KEY.recipient()), KEY)).isEqualTo(plain);
    }

    @Test
    void aPassphraseOpensWhatItClosed() throws IOException {
        byte[] plain = someBytes(100);
        byte[] sealed = encrypted(plain, PASSPHRASE);

        assertThat(decrypted(sealed, PASSPHRASE)).isEqualTo(plain);
        assertThatThrownBy(() -> decrypted(sealed, Passphrase.of("một cửa, hai lần đến")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("the passphrase is not the one that it was encrypted with");
        assertThatThrownBy(() -> decrypted(sealed, KEY)).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatTheToolAgeWroteIsRead() throws IOException {
        AgeIdentity identity = AgeIdentity.parse(IDENTITY_BY_AGE);

        assertThat(identity.recipient().text()).isEqualTo(RECIPIENT_BY_AGE);
        assertThat(identity.text()).isEqualTo(IDENTITY_BY_AGE);
        assertThat(AgeRecipient.parse(RECIPIENT_BY_AGE).text()).isEqualTo(RECIPIENT_BY_AGE);
        assertThat(new String(
                        decrypted(Base64.getMimeDecoder().decode(FOR_KEY_BY_AGE), identity), StandardCharsets.UTF_8))
                .isEqualTo("Một Cửa\n");
        byte[] withPassphrase =
                decrypted(Base64.getMimeDecoder().decode(WITH_PASSPHRASE_BY_AGE), Passphrase.of("mot-cua-mot-lan"));
        assertThat(new String(withPassphrase, StandardCharsets.UTF_8)).isEqualTo("Một Cửa\n");
    }

    @Test
    void everyChangedByteIsNoticed() throws IOException {
        byte[] sealed = encrypted(someBytes(70_000), KEY.recipient());
        Random random = new Random(7);

        for (int round = 0; round < 400; round++) {
            // the head byte by byte, the rest by chance
            int place = round < 200 ? round : random.nextInt(sealed.length);
            byte[] changed = sealed.clone();
            changed[place] ^= (byte) (1 << random.nextInt(8));
            assertThatThrownBy(() -> decrypted(changed, KEY))
                    .as("byte " + place)
                    .isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void whatIsCutOffOrHasMoreIsNoticed() throws IOException {
        byte[] sealed = encrypted(someBytes(3 * 65_536), KEY.recipient());
        int chunk = 65_536 + 16;
        int payload = sealed.length - 3 * chunk;

        for (int length : new int[] {
            0,
            10,
            100,
            payload - 1,
            payload,
            payload + chunk,
            payload + 2 * chunk,
            payload + 2 * chunk + 17,
            sealed.length - 1
        }) {
            assertThatThrownBy(() -> decrypted(Arrays.copyOf(sealed, length), KEY))
                    .as("cut to " + length)
                    .isInstanceOf(Unreadable.class);
        }
        assertThatThrownBy(() -> decrypted(Arrays.copyOf(sealed, payload + 2 * chunk), KEY))
                .hasMessageContaining("cut off");
        assertThatThrownBy(() -> decrypted(Arrays.copyOf(sealed, sealed.length + 1), KEY))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aShortPassphraseIsRefusedForSomethingNew() {
        assertThatThrownBy(() -> Passphrase.of("ngắn quá").forSomethingNew()).isInstanceOf(BadUse.class);
    }

    @Test
    void aMistypedKeyIsRefused() {
        assertThatThrownBy(() -> AgeIdentity.parse(IDENTITY_BY_AGE.replace('Q', 'P')))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> AgeRecipient.parse("age1")).isInstanceOf(Unreadable.class);
    }
}

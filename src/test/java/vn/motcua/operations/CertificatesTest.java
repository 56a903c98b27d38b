package vn.motcua.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.mock.env.MockEnvironment;

/** When the certificates end with which the platform serves. */
class CertificatesTest {

    @TempDir
    Path folder;

    private static Certificates of(MockEnvironment settings) {
        return new Certificates(settings, new DefaultResourceLoader());
    }

    private MockEnvironment keyStore(Path place) {
        return new MockEnvironment()
                .withProperty("server.ssl.key-store", "file:" + place)
                .withProperty("server.ssl.key-store-password", "changeit");
    }

    private Path made(int days) throws IOException, InterruptedException {
        Path place = folder.resolve("keys.p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                place.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-alias",
                "web",
                "-keyalg",
                "EC",
                "-dname",
                "CN=motcua.backan.gov.vn",
                "-validity",
                Integer.toString(days));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.out").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        return place;
    }

    @Test
    void whatIsConfiguredIsToldWithItsEnd() throws Exception {
        Certificates certificates = of(keyStore(made(20)));

        assertThat(certificates.configured()).singleElement().satisfies(ending -> {
            assertThat(ending.what()).isEqualTo("TLS CN=motcua.backan.gov.vn");
            assertThat(ending.left().toDays()).isBetween(18L, 20L);
            assertThat(Light.by(-ending.left().toDays(), -30, -7)).isEqualTo(Light.ATTENTION);
        });
        assertThat(certificates.shortestLeftSeconds()).isBetween(18.0 * 86400, 20.0 * 86400);
    }

    @Test
    void whereNoneIsConfiguredNoneIsMadeUp() {
        assertThat(of(new MockEnvironment()).configured()).isEmpty();
        assertThat(of(new MockEnvironment()).shortestLeftSeconds()).isNaN();
    }

    @Test
    void aKeyStoreThatCannotBeReadIsNotPassedOver() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.p12"), "no key store");

        assertThat(of(keyStore(broken)).configured())
                .singleElement()
                .satisfies(ending -> assertThat(ending.readable()).isFalse());
        assertThat(of(keyStore(folder.resolve("missing.p12"))).configured())
                .singleElement()
                .satisfies(ending -> assertThat(ending.readable()).isFalse());
    }
}

package vn.motcua.operations;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Chứng thư số đã cấu hình: those with which this process serves, and when they end; mostly none, as a proxy has them. */
@Component
class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final Environment environment;
    private final ResourceLoader resources;

    Certificates(Environment environment, ResourceLoader resources) {
        this.environment = environment;
        this.resources = resources;
    }

    /** One of them; {@code readable} is false when it is configured but cannot be read. */
    record Ending(String what, Instant endsAt, boolean readable) {

        Duration left() {
            return Duration.between(MachineTime.now(), endsAt);
        }
    }

    /** Those of the web server's key store. */
    List<Ending> configured() {
        String place = environment.getProperty("server.ssl.key-store", "");
        if (place.isBlank()) {
            return List.of();
        }
        try (InputStream in = resources.getResource(place).getInputStream()) {
            String password = environment.getProperty("server.ssl.key-store-password", "");
            KeyStore keys = KeyStore.getInstance(environment.getProperty("server.ssl.key-store-type", "PKCS12"));
            keys.load(in, password.toCharArray());
            return endings(keys);
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn(
                    "The key store of the web server cannot be read: {}",
                    e.getClass().getSimpleName());
            return List.of(new Ending("TLS", MachineTime.now(), false));
        }
    }

    private static List<Ending> endings(KeyStore keys) throws GeneralSecurityException {
        List<Ending> endings = new ArrayList<>();
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.getCertificate(alias) instanceof X509Certificate certificate) {
                endings.add(new Ending(
                        "TLS " + certificate.getSubjectX500Principal().getName(),
                        certificate.getNotAfter().toInstant(),
                        true));
            }
        }
        return endings;
    }

    /** Of the one that ends first; not known when none is configured. */
    double shortestLeftSeconds() {
        return configured().stream()
                .mapToDouble(ending -> ending.left().toSeconds())
                .min()
                .orElse(Double.NaN);
    }
}

package vn.motcua.identity;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Speaks WebAuthn: what browsers are asked, and whether what they answer is signed by the right key for this site. */
@Component
class PasskeyReader {

    private static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.RS256);
    private static final List<PublicKeyCredentialParameters> PARAMETERS = ALGORITHMS.stream()
            .map(one -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, one))
            .toList();
    private static final int MILLISECONDS = 300_000;
    private static final int LONGEST = 20_000;

    // which maker the device is of does not matter to us, so its certificate is not asked for
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager();
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(new ObjectConverter());
    private final JsonMapper json = JsonMapper.shared();

    /** What is kept of a new key. */
    record Kept(byte[] id, byte[] credential, long signCount) {}

    String creation(Citizen citizen, Passkeys.Site site, byte[] challenge, List<String> known) {
        byte[] handle =
                ByteBuffer.allocate(Long.BYTES).putLong(citizen.id().value()).array();
        return json.writeValueAsString(Map.of(
                "challenge", text(challenge),
                "rp", Map.of("id", site.host(), "name", "Một Cửa"),
                "user", Map.of("id", text(handle), "name", citizen.identity(), "displayName", citizen.name()),
                "pubKeyCredParams",
                        ALGORITHMS.stream()
                                .map(one -> Map.of("type", "public-key", "alg", one.getValue()))
                                .toList(),
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "excludeCredentials",
                        known.stream()
                                .map(id -> Map.of("type", "public-key", "id", id))
                                .toList(),
                "attestation", "none",
                "timeout", MILLISECONDS));
    }

    String request(Passkeys.Site site, byte[] challenge) {
        return json.writeValueAsString(Map.of(
                "challenge",
                text(challenge),
                "rpId",
                site.host(),
                "userVerification",
                "required",
                "timeout",
                MILLISECONDS));
    }

    Optional<RegistrationData> newKey(String answer) {
        return read(answer, () -> manager.parseRegistrationResponseJSON(answer));
    }

    Optional<AuthenticationData> answer(String answer) {
        return read(answer, () -> manager.parseAuthenticationResponseJSON(answer));
    }

    byte[] challengeOf(RegistrationData read) {
        return challengeOf(read.getCollectedClientData());
    }

    byte[] challengeOf(AuthenticationData read) {
        return challengeOf(read.getCollectedClientData());
    }

    private static byte[] challengeOf(@Nullable CollectedClientData data) {
        return data == null ? new byte[0] : data.getChallenge().getValue();
    }

    /** The challenge is the one that was just taken out of the store. */
    Optional<RegistrationData> verified(RegistrationData read, Passkeys.Site site) {
        RegistrationParameters expected =
                new RegistrationParameters(at(site, challengeOf(read)), PARAMETERS, true, true);
        return checked(() -> manager.verify(read, expected));
    }

    Optional<AuthenticationData> verified(AuthenticationData read, PasskeyStore.Held held, Passkeys.Site site) {
        CredentialRecordImpl record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                held.signCount(),
                keys.convert(held.credential()),
                null,
                null,
                null,
                null);
        AuthenticationParameters expected =
                new AuthenticationParameters(at(site, challengeOf(read)), record, null, true, true);
        return checked(() -> manager.verify(read, expected));
    }

    Kept kept(RegistrationData verified) {
        AuthenticatorData<?> device =
                Objects.requireNonNull(verified.getAttestationObject()).getAuthenticatorData();
        AttestedCredentialData key = Objects.requireNonNull(device.getAttestedCredentialData());
        return new Kept(key.getCredentialId(), keys.convert(key), device.getSignCount());
    }

    private static ServerProperty at(Passkeys.Site site, byte[] challenge) {
        return ServerProperty.builder()
                .origin(new Origin(site.origin()))
                .rpId(site.host())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    private static <T> Optional<T> read(String answer, Supplier<T> reading) {
        return answer.length() > LONGEST ? Optional.empty() : checked(reading);
    }

    /** The library tells a wrong answer by exceptions of many kinds, and stumbles over some unreadable ones. */
    private static <T> Optional<T> checked(Supplier<T> check) {
        try {
            return Optional.of(check.get());
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

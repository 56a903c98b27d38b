package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tra cứu hồ sơ: what the applicant learns by the number on the receipt and the last four characters of their identity
 * number or phone. A number that does not exist and digits that do not fit get the same answer, and tries are counted.
 */
@Component
public class Tracking {

    /** How many characters of the identity number or phone are asked for. */
    public static final int CHARACTERS = 4;

    private static final Pattern NUMBER = Pattern.compile("[\\p{Lu}\\p{Nd}./_-]{4,60}");

    private final DossierStore store;
    private final TrackedDossiers views;
    private final TrackingThrottle throttle;

    Tracking(DossierStore store, TrackedDossiers views, TrackingThrottle throttle) {
        this.store = store;
        this.views = views;
        this.throttle = throttle;
    }

    /** Kết quả tra cứu. */
    public sealed interface Answer {}

    /** Tìm thấy: number and digits belong together. */
    public record Found(TrackedDossier dossier) implements Answer {}

    /** Không tìm thấy: no such number, or the digits do not fit; which of both is not told. */
    public record NoSuch() implements Answer {}

    /** Tra cứu sai quá nhiều lần: come back after this long. */
    public record TooMany(Duration retryAfter) implements Answer {}

    /**
     * Nơi báo tin: where the applicant of a dossier can be told of it.
     *
     * @param email as given when it was filed
     * @param phone as given when it was filed
     */
    public record Contact(
            DossierId dossier,
            @Nullable String email,
            @Nullable String phone) {}

    /** Hồ sơ được báo tin: a dossier as its applicant sees it, with where they can be told of it. */
    public record Followed(TrackedDossier dossier, Contact contact) {}

    /** For what the platform tells applicants by itself; never for somebody who asks. */
    public Optional<Followed> followed(DossierId id) {
        return store.find(id).map(dossier -> new Followed(views.of(dossier), contact(dossier)));
    }

    /** The same for a page of whoever has proven that it is theirs. */
    public Optional<Contact> contactOf(String number) {
        return store.find(number).map(Tracking::contact);
    }

    private static Contact contact(Dossier dossier) {
        return new Contact(
                dossier.id(), dossier.applicant().email(), dossier.applicant().phone());
    }

    /**
     * One look.
     *
     * @param number as on the receipt; spaces and small letters do not matter
     * @param digits the last four characters of the applicant's identity number, tax code or phone
     * @param address the network address that asks
     */
    public Answer look(String number, String digits, String address) {
        String tidied = tidied(number);
        Optional<Duration> wait = throttle.count(tidied, address);
        if (wait.isPresent()) {
            return new TooMany(wait.get());
        }
        Optional<Dossier> dossier = isNumber(tidied) ? store.find(tidied) : Optional.empty();
        boolean fits = fits(dossier.map(Dossier::applicant), tidied(digits));
        if (dossier.isEmpty() || !fits) {
            return new NoSuch();
        }
        throttle.forgive(tidied, address);
        return new Found(views.of(dossier.get()));
    }

    /** As numbers are kept: capitals, no spaces; cut where no number is that long. */
    public static String tidied(String text) {
        String plain = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return plain.length() <= 61 ? plain : plain.substring(0, 61);
    }

    /** Whether it could be the number of a dossier at all. */
    static boolean isNumber(String tidied) {
        return NUMBER.matcher(tidied).matches();
    }

    private static boolean fits(Optional<Applicant> applicant, String digits) {
        return Stream.of(
                                end(applicant.map(Applicant::identity).orElse(null)),
                                end(applicant.map(Applicant::phone).orElse(null)))
                        .filter(end -> same(end, digits))
                        .count()
                > 0;
    }

    /** Empty, which fits nothing, when nothing is known. */
    private static String end(@Nullable String known) {
        String plain = known == null ? "" : known.replaceAll("[^\\p{L}\\p{Nd}]", "");
        return plain.length() < CHARACTERS ? "" : plain.substring(plain.length() - CHARACTERS);
    }

    private static boolean same(String end, String digits) {
        return !end.isEmpty()
                && MessageDigest.isEqual(end.getBytes(StandardCharsets.UTF_8), digits.getBytes(StandardCharsets.UTF_8));
    }
}

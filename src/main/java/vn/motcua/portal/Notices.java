package vn.motcua.portal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.DossierId;
import vn.motcua.dossiers.Tracking;
import vn.motcua.notifications.Choices;
import vn.motcua.notifications.Medium;
import vn.motcua.notifications.Messages;
import vn.motcua.notifications.Wish;
import vn.motcua.notifications.Wishes;

/** Where an applicant can be told of a dossier, and where they choose how. */
@Component
class Notices {

    private static final String ABOUT = "dossier/";
    /** Mobile numbers of Vietnam since 2018; a telephone at home takes no text. */
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?84|0)([35789]\\d{8})");

    private static final Pattern DOSSIER = Pattern.compile(ABOUT + "(\\d{1,18})");

    private final Tracking tracking;
    private final Messages messages;
    private final Wishes wishes;
    private final String publicUrl;

    Notices(Tracking tracking, Messages messages, Wishes wishes, @Value("${motcua.public-url:}") String publicUrl) {
        this.tracking = tracking;
        this.messages = messages;
        this.wishes = wishes;
        this.publicUrl = publicUrl.strip().replaceAll("/+$", "");
    }

    static String about(DossierId dossier) {
        return ABOUT + dossier.value();
    }

    /** Whose wish this is; empty when it is about something else than a dossier. */
    Optional<Tracking.Followed> followed(Wish wish) {
        Matcher about = DOSSIER.matcher(wish.about());
        return about.matches() ? tracking.followed(new DossierId(Long.parseLong(about.group(1)))) : Optional.empty();
    }

    String publicUrl() {
        return publicUrl;
    }

    /** The full address, for a message. */
    String choices(Wish wish) {
        return Choices.address(publicUrl, wish.key());
    }

    /** The page where its applicant chooses; null where there is no way to tell them anything. */
    @Nullable
    String addressOf(String number) {
        if (!messages.offersAny()) {
            return null;
        }
        return tracking.contactOf(number)
                .filter(contact -> !addresses(contact).isEmpty())
                .map(contact ->
                        Choices.PATH + wishes.about(about(contact.dossier())).key())
                .orElse(null);
    }

    /** By which of the media that are open the applicant can be reached, and where. */
    Map<Medium, String> addresses(Tracking.Contact contact) {
        Map<Medium, String> addresses = new EnumMap<>(Medium.class);
        for (Medium medium : Medium.values()) {
            Optional<String> address = medium == Medium.EMAIL ? said(contact.email()) : mobile(contact.phone());
            address.filter(known -> messages.offers(medium)).ifPresent(known -> addresses.put(medium, known));
        }
        return addresses;
    }

    private static Optional<String> said(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(known -> !known.isEmpty());
    }

    private static Optional<String> mobile(@Nullable String phone) {
        return said(phone)
                .map(number -> MOBILE.matcher(number.replaceAll("[\\s.()-]", "")))
                .filter(Matcher::matches)
                .map(number -> "+84" + number.group(1));
    }
}

package vn.motcua.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cấu hình nhắn tin: whether what operators say about mail server and gateways can be meant; see docs/operating.md. */
public final class MessageSettings {

    /** All of them. */
    public static final Set<String> NAMES = Set.of(
            "MOTCUA_PUBLIC_URL",
            "MOTCUA_QUIET_HOURS",
            "MOTCUA_MAIL_HOST",
            "MOTCUA_MAIL_PORT",
            "MOTCUA_MAIL_USER",
            "MOTCUA_MAIL_PASSWORD",
            "MOTCUA_MAIL_FROM",
            "MOTCUA_MAIL_TLS",
            "MOTCUA_SMS_URL",
            "MOTCUA_SMS_TOKEN",
            "MOTCUA_SMS_DIACRITICS",
            "MOTCUA_APP_URL",
            "MOTCUA_APP_TOKEN",
            "MOTCUA_APP_DIACRITICS");

    private static final Pattern HOURS = Pattern.compile("(([01]\\d|2[0-3]):[0-5]\\d)-(([01]\\d|2[0-3]):[0-5]\\d)");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern SENDER = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    private MessageSettings() {}

    /** Refuses what cannot be meant. */
    public static void check(Map<String, String> environment) {
        for (String name : List.of("MOTCUA_PUBLIC_URL", "MOTCUA_SMS_URL", "MOTCUA_APP_URL")) {
            said(environment, name).ifPresent(text -> address(name, text));
        }
        fits(environment, "MOTCUA_QUIET_HOURS", HOURS, "two times of day such as 21:00-07:00");
        fits(environment, "MOTCUA_MAIL_PORT", PORT, "a port number");
        fits(environment, "MOTCUA_MAIL_FROM", SENDER, "an e-mail address");
        fits(environment, "MOTCUA_MAIL_TLS", Pattern.compile("starttls|tls|none"), "starttls, tls or none");
        Pattern yesOrNo = Pattern.compile("true|false");
        fits(environment, "MOTCUA_SMS_DIACRITICS", yesOrNo, "true or false");
        fits(environment, "MOTCUA_APP_DIACRITICS", yesOrNo, "true or false");
    }

    private static void fits(Map<String, String> environment, String name, Pattern pattern, String what) {
        said(environment, name).filter(text -> !pattern.matcher(text).matches()).ifPresent(text -> {
            throw new BadUse(name + " must be " + what + ", not \"" + text + "\"");
        });
    }

    private static void address(String name, String text) {
        try {
            URI address = new URI(text);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new BadUse(name + " must be an address that begins with https:// or http://, not \"" + text + "\"");
    }

    private static Optional<String> said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}

package vn.motcua.notifications;

import org.jspecify.annotations.Nullable;

/**
 * Tin nhắn: what is to be told to one address.
 *
 * @param key whoever queues the same key again does nothing
 * @param address an e-mail address, or a telephone number for SMS and app
 * @param about what it is about, such as "dossier/17"
 * @param kind the kind of event that it tells of
 * @param subject only for e-mail; else empty
 * @param urgent somebody waits for it, as for a code: it goes at any hour, before all others, and its text is not kept
 * @param choiceKey where the citizen chooses how to be told; null where there is no choice
 */
public record Message(
        String key,
        Medium medium,
        String address,
        String about,
        String kind,
        String subject,
        String body,
        boolean urgent,
        @Nullable String choiceKey) {

    /** Mã xác nhận: a code that somebody waits for. */
    public static Message code(String key, Medium medium, String address, String about, String subject, String body) {
        return new Message(key, medium, address, about, "CODE", subject, body, true, null);
    }
}

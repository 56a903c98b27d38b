package vn.motcua.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.Refusal;

/** Lời từ chối cho công dân: refusals by field, as the forms show them, in the language of the page. */
public final class CitizenRefusals {

    private static final Map<String, String> IN_ENGLISH = Map.ofEntries(
            Map.entry("old-password", "The present password is wrong."),
            Map.entry("password-too-short", "The password needs at least 10 characters."),
            Map.entry("password-too-long", "The password may have at most 128 characters."),
            Map.entry("password-like-username", "The password may not contain the identity number."),
            Map.entry("password-common", "This password is too easy to guess; choose another one."),
            Map.entry("password-repeated", "The two passwords are not the same."),
            Map.entry(
                    "activation-code",
                    "Number and code do not fit, or the code has been used or is too old. Check both, or ask the one-stop desk for a new code."),
            Map.entry("too-many-tries", "Too many wrong tries. Wait a quarter of an hour and try again."),
            Map.entry("passkey-name", "Give the key a name of at most 60 characters, such as: my phone."),
            Map.entry("passkey-many", "There are 10 keys already. Delete one that is not used any more."),
            Map.entry("passkey-answer", "The device could not do it. Try again, or use the password."));

    private CitizenRefusals() {}

    /** The sentence by field; in Vietnamese where there is no other. */
    public static Map<String, String> errors(List<Refusal> refusals, boolean english) {
        Map<String, String> errors = new LinkedHashMap<>();
        refusals.forEach(each -> errors.put(each.field() == null ? "" : each.field(), sentence(each, english)));
        return errors;
    }

    private static String sentence(Refusal refusal, boolean english) {
        return english ? IN_ENGLISH.getOrDefault(refusal.rule(), refusal.sentence()) : refusal.sentence();
    }
}

package vn.motcua.identity.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.Refusal;

/** Lời từ chối cho công dân: refusals by field, as the forms show them, in the language of the page. */
public final class CitizenRefusals {

    private static final Map<String, String> IN_ENGLISH = Map.of(
            "old-password", "The present password is wrong.",
            "password-too-short", "The password needs at least 10 characters.",
            "password-too-long", "The password may have at most 128 characters.",
            "password-like-username", "The password may not contain the identity number.",
            "password-common", "This password is too easy to guess; choose another one.",
            "password-repeated", "The two passwords are not the same.",
            "activation-code",
                    "Number and code do not fit, or the code has been used or is too old. Check both, or ask the one-stop desk for a new code.",
            "too-many-tries", "Too many wrong tries. Wait a quarter of an hour and try again.");

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

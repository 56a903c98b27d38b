package vn.motcua.ui;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Citizen;
import vn.motcua.identity.Permission;

/**
 * Khung trang: what every page knows: its language, who looks at it, where it is, and the token that its forms carry.
 *
 * @param actor the official who is signed in
 * @param citizen the citizen who is signed in; never together with an official
 * @param path path and query of this page, for the language switch
 * @param demoTime what the demo's clock shows; null outside the demo
 * @param message what has just been done, shown once
 */
public record Frame(
        Language language,
        @Nullable Actor actor,
        @Nullable Citizen citizen,
        String path,
        String csrfName,
        String csrfToken,
        @Nullable String demoTime,
        @Nullable String message,
        String assets) {

    /** Says it in the page's language. */
    public String say(String vi, String en) {
        return language == Language.VI ? vi : en;
    }

    /** Whether the official who looks may do this somewhere. */
    public boolean may(Permission permission) {
        return actor != null && actor.holds(permission);
    }

    /** Whether a link of the navigation leads to where we are. */
    public boolean isAt(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/") || path.startsWith(prefix + "?");
    }

    /** The address of this page in the other language. */
    public String otherLanguage() {
        String bare = path.replaceAll("([?&])lang=(vi|en)&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "lang=" + (language == Language.VI ? "en" : "vi");
    }
}

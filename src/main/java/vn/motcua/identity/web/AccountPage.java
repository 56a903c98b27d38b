package vn.motcua.identity.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ApiTokens;
import vn.motcua.identity.HeldToken;

/**
 * Trang tài khoản: what the page of one's own account shows.
 *
 * @param done the password has just been changed
 * @param mayHaveTokens false while the password is a temporary one
 * @param issued a token that was just made; it is shown only now
 */
public record AccountPage(
        Actor actor,
        boolean done,
        List<Refusal> refusals,
        boolean mayHaveTokens,
        List<HeldToken> tokens,
        ApiTokens.@Nullable Issued issued) {

    public Optional<String> errorOf(String field) {
        return refusals.stream()
                .filter(refusal -> field.equals(refusal.field()))
                .map(Refusal::sentence)
                .findFirst();
    }
}

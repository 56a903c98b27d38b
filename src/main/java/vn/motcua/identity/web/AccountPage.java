package vn.motcua.identity.web;

import java.util.List;
import java.util.Optional;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;

/**
 * Trang tài khoản: what the page of one's own account shows.
 *
 * @param done the password has just been changed
 */
public record AccountPage(Actor actor, boolean done, List<Refusal> refusals) {

    public Optional<String> errorOf(String field) {
        return refusals.stream()
                .filter(refusal -> field.equals(refusal.field()))
                .map(Refusal::sentence)
                .findFirst();
    }
}

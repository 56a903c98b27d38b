package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.ApiTokens;
import vn.motcua.identity.OfficialAuthentication;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.OwnPassword;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.identity.SignedIn;

/** An official's own account: the password, and tokens for programs. */
@Controller
@RequiresSignIn
class AccountPages {

    static final String PATH = "/can-bo/tai-khoan";

    private final OwnPassword ownPassword;
    private final SessionSignIn sessions;
    private final ApiTokens tokens;

    AccountPages(OwnPassword ownPassword, SessionSignIn sessions, ApiTokens tokens) {
        this.ownPassword = ownPassword;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam(name = "xong", defaultValue = "false") boolean done) {
        return page(actor, done, List.of(), null, HttpStatus.OK);
    }

    @PostMapping(PATH + "/mat-khau")
    ModelAndView change(
            Actor actor,
            @RequestParam(name = "old", defaultValue = "") String old,
            @RequestParam(name = "wanted", defaultValue = "") String wanted,
            @RequestParam(name = "repeated", defaultValue = "") String repeated,
            HttpServletRequest request) {
        return switch (ownPassword.change(actor, old, wanted, repeated, request.getRemoteAddr())) {
            case Outcome.Done<SignedIn>(SignedIn who) -> {
                sessions.begin(request, who);
                yield redirect(PATH + "?xong=true");
            }
            case Outcome.Refused<SignedIn>(List<Refusal> reasons) ->
                page(actor, false, reasons, null, HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** The answer itself shows the token, once; nobody keeps it. */
    @PostMapping(PATH + "/ma-truy-cap")
    ModelAndView issue(Actor actor, HttpServletResponse response) {
        if (who().mustChangePassword()) {
            return page(actor, false, List.of(), null, HttpStatus.FORBIDDEN);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        ApiTokens.Issued issued = tokens.issue(who());
        return page(actor, false, List.of(), issued, HttpStatus.OK);
    }

    @PostMapping(PATH + "/ma-truy-cap/thu-hoi")
    ModelAndView revoke(Actor actor, @RequestParam(name = "ma", defaultValue = "") String key) {
        tokens.revoke(actor, key);
        return redirect(PATH + "#ma-truy-cap");
    }

    private static SignedIn who() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OfficialAuthentication official
                ? official.who()
                : throwNobody();
    }

    private static SignedIn throwNobody() {
        throw new IllegalStateException("the doorkeeper lets only officials in here");
    }

    private static ModelAndView redirect(String to) {
        RedirectView view = new RedirectView(to);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private ModelAndView page(
            Actor actor, boolean done, List<Refusal> refusals, ApiTokens.@Nullable Issued issued, HttpStatus status) {
        ModelAndView view = new ModelAndView("identity/account");
        boolean mayHaveTokens = !who().mustChangePassword();
        view.addObject(
                "page",
                new AccountPage(
                        actor, done, refusals, mayHaveTokens, mayHaveTokens ? tokens.of(actor) : List.of(), issued));
        view.setStatus(status);
        return view;
    }
}

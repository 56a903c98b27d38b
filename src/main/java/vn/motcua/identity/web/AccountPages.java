package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.OwnPassword;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.identity.SignedIn;

/** An official's own account. */
@Controller
@RequiresSignIn
class AccountPages {

    static final String PATH = "/can-bo/tai-khoan";

    private final OwnPassword ownPassword;
    private final SessionSignIn sessions;

    AccountPages(OwnPassword ownPassword, SessionSignIn sessions) {
        this.ownPassword = ownPassword;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam(name = "xong", defaultValue = "false") boolean done) {
        return page(new AccountPage(actor, done, List.of()), HttpStatus.OK);
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
                RedirectView view = new RedirectView(PATH + "?xong=true");
                view.setStatusCode(HttpStatus.SEE_OTHER);
                yield new ModelAndView(view);
            }
            case Outcome.Refused<SignedIn>(List<Refusal> reasons) ->
                page(new AccountPage(actor, false, reasons), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    private static ModelAndView page(AccountPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("identity/account");
        view.addObject("page", page);
        view.setStatus(status);
        return view;
    }
}

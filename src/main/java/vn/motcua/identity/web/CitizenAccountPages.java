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
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.Citizen;
import vn.motcua.identity.CitizenPassword;
import vn.motcua.identity.CitizenSignedIn;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Passkeys;
import vn.motcua.identity.RequiresCitizen;

/** A citizen's own account: whose it is, the password and the keys. */
@Controller
@RequiresCitizen
class CitizenAccountPages {

    static final String PATH = "/cong-dan/tai-khoan";

    private final CitizenPassword passwords;
    private final Passkeys passkeys;
    private final SessionSignIn sessions;

    CitizenAccountPages(CitizenPassword passwords, Passkeys passkeys, SessionSignIn sessions) {
        this.passwords = passwords;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @GetMapping(PATH)
    ModelAndView show(Citizen citizen, @RequestParam(name = "xong", defaultValue = "false") boolean done) {
        return page(citizen, done, List.of());
    }

    @Rank(Urgency.SIGN_IN)
    @PostMapping(PATH)
    ModelAndView change(
            Citizen citizen,
            @RequestParam(name = "cu", defaultValue = "") String old,
            @RequestParam(name = "moi", defaultValue = "") String wanted,
            @RequestParam(name = "lai", defaultValue = "") String repeated,
            HttpServletRequest request) {
        CitizenPassword.Wanted password = new CitizenPassword.Wanted(wanted, repeated);
        Outcome<CitizenSignedIn> outcome = passwords.change(citizen, old, password, request.getRemoteAddr());
        if (outcome instanceof Outcome.Done<CitizenSignedIn>(CitizenSignedIn who)) {
            sessions.begin(request, who);
            RedirectView view = new RedirectView(PATH + "?xong=true");
            view.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(view);
        }
        return page(citizen, false, outcome.refusals());
    }

    private ModelAndView page(Citizen citizen, boolean done, List<Refusal> refusals) {
        ModelAndView view = new ModelAndView("identity/citizen-account");
        view.addObject("citizen", citizen);
        view.addObject("passkeys", passkeys.of(citizen));
        view.addObject("done", done);
        view.addObject("refusals", refusals);
        view.setStatus(refusals.isEmpty() ? HttpStatus.OK : statusOf(refusals));
        return view;
    }

    static HttpStatus statusOf(List<Refusal> refusals) {
        boolean tooMany = refusals.stream().anyMatch(each -> each.rule().equals(CitizenPassword.TOO_MANY));
        return tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
    }
}

package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.CitizenPassword;
import vn.motcua.identity.CitizenSignIn;
import vn.motcua.identity.CitizenSignedIn;
import vn.motcua.identity.CurrentCitizen;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Outcome;

/** Sign-in of citizens, and the first one, with the code from the desk. */
@Controller
@OpenToAll
class CitizenSignInPages {

    static final String HOME = "/cong-dan";
    static final String PATH = "/cong-dan/dang-nhap";
    static final String ACTIVATE = "/cong-dan/kich-hoat";

    private static final int LONGEST_SHOWN = 20;

    private final CitizenSignIn signIn;
    private final CitizenPassword passwords;
    private final SessionSignIn sessions;
    private final CsrfTokenRepository csrfTokens;

    CitizenSignInPages(
            CitizenSignIn signIn, CitizenPassword passwords, SessionSignIn sessions, CsrfTokenRepository csrfTokens) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    @GetMapping(PATH)
    ModelAndView ask(@RequestParam(name = "tiep", defaultValue = "") String next) {
        return CurrentCitizen.find().isPresent()
                ? redirect(LocalPath.or(next, HOME))
                : page("identity/citizen-sign-in", CitizenForm.empty(LocalPath.or(next, "")), HttpStatus.OK);
    }

    @Rank(Urgency.SIGN_IN)
    @PostMapping(PATH)
    ModelAndView signIn(
            @RequestParam(name = "so", defaultValue = "") String identity,
            @RequestParam(name = "mat-khau", defaultValue = "") String password,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        CitizenForm form = new CitizenForm(shown(identity), LocalPath.or(next, ""), CitizenForm.Fault.NONE);
        return switch (signIn.attempt(identity, password, request.getRemoteAddr())) {
            case CitizenSignIn.Right(CitizenSignedIn who) -> {
                begin(request, response, who);
                yield redirect(LocalPath.or(next, HOME));
            }
            case CitizenSignIn.Wrong() ->
                page("identity/citizen-sign-in", form.with(CitizenForm.Fault.WRONG), HttpStatus.UNAUTHORIZED);
            case CitizenSignIn.TooMany(Duration wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
                yield page(
                        "identity/citizen-sign-in",
                        form.with(CitizenForm.Fault.TOO_MANY),
                        HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @GetMapping(ACTIVATE)
    ModelAndView askForCode() {
        return activation("", Outcome.done(""), HttpStatus.OK);
    }

    @Rank(Urgency.SIGN_IN)
    @PostMapping(ACTIVATE)
    ModelAndView activate(
            @RequestParam(name = "so", defaultValue = "") String identity,
            @RequestParam(name = "ma", defaultValue = "") String code,
            @RequestParam(name = "moi", defaultValue = "") String wanted,
            @RequestParam(name = "lai", defaultValue = "") String repeated,
            HttpServletRequest request,
            HttpServletResponse response) {
        CitizenPassword.Wanted password = new CitizenPassword.Wanted(wanted, repeated);
        Outcome<CitizenSignedIn> outcome = passwords.activate(identity, code, password, request.getRemoteAddr());
        if (outcome instanceof Outcome.Done<CitizenSignedIn>(CitizenSignedIn who)) {
            begin(request, response, who);
            return redirect(HOME);
        }
        return activation(shown(identity), outcome, CitizenAccountPages.statusOf(outcome.refusals()));
    }

    private void begin(HttpServletRequest request, HttpServletResponse response, CitizenSignedIn who) {
        sessions.begin(request, who);
        // a form token from before the sign-in is worth nothing after it
        csrfTokens.saveToken(null, request, response);
    }

    private static ModelAndView activation(String identity, Outcome<?> outcome, HttpStatus status) {
        ModelAndView view =
                page("identity/citizen-activation", CitizenForm.empty("").of(identity), status);
        view.addObject("refusals", outcome.refusals());
        return view;
    }

    private static String shown(String identity) {
        return identity.length() <= LONGEST_SHOWN ? identity : "";
    }

    private static ModelAndView page(String name, CitizenForm form, HttpStatus status) {
        ModelAndView view = new ModelAndView(name, "form", form);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}

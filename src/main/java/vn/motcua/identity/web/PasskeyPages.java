package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.Refusal;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.Citizen;
import vn.motcua.identity.CitizenSignedIn;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.Passkeys;
import vn.motcua.identity.RequiresCitizen;

/** Sign-in with a passkey and keeping one; the script of the page asks here, and the password stays for everybody else. */
@Controller
class PasskeyPages {

    static final String KEEP = "/cong-dan/khoa";
    static final String SIGN_IN = "/cong-dan/dang-nhap/khoa";

    private final Passkeys passkeys;
    private final SessionSignIn sessions;
    private final CsrfTokenRepository csrfTokens;

    PasskeyPages(Passkeys passkeys, SessionSignIn sessions, CsrfTokenRepository csrfTokens) {
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    @RequiresCitizen
    @PostMapping(KEEP + "/bat-dau")
    ResponseEntity<Object> askForNew(Citizen citizen, HttpServletRequest request) {
        return json(passkeys.askForNew(citizen, site(request)));
    }

    @RequiresCitizen
    @PostMapping(KEEP)
    ResponseEntity<Object> keep(
            Citizen citizen,
            @RequestParam(name = "khoa", defaultValue = "") String answer,
            @RequestParam(name = "ten-khoa", defaultValue = "") String name,
            HttpServletRequest request) {
        Optional<Refusal> no = passkeys.keep(citizen, answer, name, site(request));
        return no.isPresent() ? refused(no.get()) : next(CitizenAccountPages.PATH + "#khoa");
    }

    @RequiresCitizen
    @PostMapping(KEEP + "/xoa")
    ModelAndView drop(Citizen citizen, @RequestParam(name = "ma", defaultValue = "") String id) {
        passkeys.drop(citizen, id);
        RedirectView view = new RedirectView(CitizenAccountPages.PATH + "#khoa");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    @OpenToAll
    @Rank(Urgency.SIGN_IN)
    @PostMapping(SIGN_IN + "/bat-dau")
    ResponseEntity<Object> ask(HttpServletRequest request) {
        return json(passkeys.ask(site(request)));
    }

    @OpenToAll
    @Rank(Urgency.SIGN_IN)
    @PostMapping(SIGN_IN)
    ResponseEntity<Object> signIn(
            @RequestParam(name = "khoa", defaultValue = "") String answer,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<CitizenSignedIn> who = passkeys.signIn(answer, site(request));
        if (who.isEmpty()) {
            return refused(Refusal.of(
                    "passkey-answer",
                    "Không đăng nhập được bằng khóa này. Hãy thử lại, hoặc dùng mật khẩu.",
                    "Thông tư 32/2017/TT-BTTTT, Điều 10"));
        }
        sessions.begin(request, who.get());
        csrfTokens.saveToken(null, request, response);
        return next(LocalPath.or(next, CitizenSignInPages.HOME));
    }

    /** A device has signed for the address that its own browser saw: a false Host header helps nobody. */
    private static Passkeys.Site site(HttpServletRequest request) {
        boolean usual = request.getServerPort() == (request.isSecure() ? 443 : 80);
        String host = request.getServerName();
        return new Passkeys.Site(
                request.getScheme() + "://" + host + (usual ? "" : ":" + request.getServerPort()), host);
    }

    private static ResponseEntity<Object> json(String options) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .body(options);
    }

    private static ResponseEntity<Object> next(String path) {
        return ResponseEntity.ok().body(Map.of("next", path));
    }

    private static ResponseEntity<Object> refused(Refusal refusal) {
        String english = CitizenRefusals.errors(List.of(refusal), true)
                .values()
                .iterator()
                .next();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence());
        problem.setProperty("rule", refusal.rule());
        problem.setProperty("inEnglish", english);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
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
import vn.motcua.identity.Actor;
import vn.motcua.identity.CurrentCitizen;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.SignIn;
import vn.motcua.identity.SignedIn;

/** Sign-in of officials, and sign-out of everybody. */
@Controller
class SignInPages {

    static final String PATH = "/dang-nhap";
    static final String SIGN_OUT = "/dang-xuat";

    private static final String OFFICE = "/can-bo/cong-viec";
    private static final String WRONG = "Tên đăng nhập hoặc mật khẩu không đúng.";

    private final SignIn signIn;
    private final SessionSignIn sessions;
    private final CsrfTokenRepository csrfTokens;

    SignInPages(SignIn signIn, SessionSignIn sessions, CsrfTokenRepository csrfTokens) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
    }

    @OpenToAll
    @GetMapping(PATH)
    ModelAndView show(@Nullable Actor actor, @RequestParam(name = "tiep", defaultValue = "") String next) {
        if (actor != null) {
            return redirect(LocalPath.or(next, OFFICE));
        }
        return page(new SignInPage("", LocalPath.or(next, ""), null), HttpStatus.OK);
    }

    @OpenToAll
    @Rank(Urgency.SIGN_IN)
    @PostMapping(PATH)
    ModelAndView signIn(
            @RequestParam(name = "ten", defaultValue = "") String username,
            @RequestParam(name = "mat-khau", defaultValue = "") String password,
            @RequestParam(name = "tiep", defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        String back = LocalPath.or(next, "");
        return switch (signIn.attempt(username, password, request.getRemoteAddr())) {
            case SignIn.Right(SignedIn who) -> {
                sessions.begin(request, who);
                // a form token from before the sign-in is worth nothing after it
                csrfTokens.saveToken(null, request, response);
                yield redirect(who.mustChangePassword() ? AccountPages.PATH : LocalPath.or(back, OFFICE));
            }
            case SignIn.Wrong() -> page(new SignInPage(shown(username), back, WRONG), HttpStatus.UNAUTHORIZED);
            case SignIn.TooMany(Duration wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
                yield page(new SignInPage(shown(username), back, tooMany(wait)), HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @OpenToAll
    @Rank(Urgency.ACT)
    @PostMapping(SIGN_OUT)
    ModelAndView signOut(HttpServletRequest request, HttpServletResponse response) {
        boolean citizen = CurrentCitizen.find().isPresent();
        sessions.end(request);
        csrfTokens.saveToken(null, request, response);
        return redirect(citizen ? "/" : PATH);
    }

    static String tooMany(Duration wait) {
        return "Đã thử sai quá nhiều lần. Hãy thử lại sau " + (wait.toMinutes() + 1) + " phút.";
    }

    private static String shown(String username) {
        return username.length() <= 64 ? username : "";
    }

    private static ModelAndView page(SignInPage page, HttpStatus status) {
        ModelAndView view = new ModelAndView("identity/sign-in");
        view.addObject("page", page);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}

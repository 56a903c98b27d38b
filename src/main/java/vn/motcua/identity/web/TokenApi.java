package vn.motcua.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.ApiTokens;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.identity.SignIn;
import vn.motcua.identity.SignedIn;

/** Tokens for programs that act for an official. */
@RestController
class TokenApi {

    private final SignIn signIn;
    private final ApiTokens tokens;

    TokenApi(SignIn signIn, ApiTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    record Credentials(@Nullable String username, @Nullable String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record TokenAnswer(String token, Instant expiresAt, OfficialAnswer official) {}

    record OfficialAnswer(long id, String username, String name) {}

    @OpenToAll
    @PostMapping("/api/v1/tokens")
    ResponseEntity<Object> issue(@RequestBody Credentials credentials, HttpServletRequest request) {
        String username = credentials.username();
        String password = credentials.password();
        if (username == null || password == null) {
            return problem(HttpStatus.BAD_REQUEST, "credentials", "Cần có username và password.", new HttpHeaders());
        }
        return switch (signIn.attempt(username, password, request.getRemoteAddr())) {
            case SignIn.Right(SignedIn who) -> issued(who);
            case SignIn.Wrong() -> {
                HttpHeaders headers = new HttpHeaders();
                headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                yield problem(
                        HttpStatus.UNAUTHORIZED, "credentials", "Tên đăng nhập hoặc mật khẩu không đúng.", headers);
            }
            case SignIn.TooMany(Duration wait) -> {
                HttpHeaders headers = new HttpHeaders();
                headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
                yield problem(HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", SignInPages.tooMany(wait), headers);
            }
        };
    }

    @RequiresSignIn
    @DeleteMapping("/api/v1/tokens/current")
    ResponseEntity<Void> revoke(HttpServletRequest request) {
        BearerTokens.of(request).ifPresent(tokens::revoke);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Object> issued(SignedIn who) {
        if (who.mustChangePassword()) {
            return problem(
                    HttpStatus.FORBIDDEN,
                    "temporary-password",
                    "Hãy đăng nhập trên trang và đổi mật khẩu tạm trước.",
                    new HttpHeaders());
        }
        ApiTokens.Issued issued = tokens.issue(who);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(new TokenAnswer(
                        issued.token(),
                        issued.expiresAt(),
                        new OfficialAnswer(
                                who.actor().id().value(),
                                who.actor().username(),
                                who.actor().name())));
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String rule, String detail, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("rule", rule);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }
}

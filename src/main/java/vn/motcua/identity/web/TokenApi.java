package vn.motcua.identity.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.ApiTokens;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.identity.SignIn;
import vn.motcua.identity.SignedIn;

/** Tokens for programs that act for an official. */
@RestController
@Tag(name = "tokens")
class TokenApi {

    private final SignIn signIn;
    private final ApiTokens tokens;

    TokenApi(SignIn signIn, ApiTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    record Credentials(
            @Nullable @Schema(example = "motcua.h03.21.53") String username,
            @Nullable @Schema(example = "MotCua-2019") String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    record TokenAnswer(String token, Instant expiresAt, OfficialAnswer official) {}

    record OfficialAnswer(long id, String username, String name) {}

    @Operation(summary = "A token for an official, by user name and password")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
    @ApiResponse(responseCode = "401", description = "wrong user name or password; which of both is not told")
    @ApiResponse(responseCode = "403", description = "the password is temporary and must be changed first")
    @ApiResponse(responseCode = "429", description = "too many wrong tries; Retry-After says when to come back")
    @OpenToAll
    @Rank(Urgency.SIGN_IN)
    @PostMapping("/api/v1/tokens")
    ResponseEntity<Object> issue(@RequestBody Credentials credentials, HttpServletRequest request) {
        String username = credentials.username();
        String password = credentials.password();
        if (username == null || password == null) {
            return missing(username == null ? "username" : "password");
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

    @Operation(summary = "Give the token of this call back")
    @ApiResponse(responseCode = "204", description = "it is worth nothing now")
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

    private static ResponseEntity<Object> missing(String field) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Cần có username và password.");
        problem.setProperty("rule", "required");
        problem.setProperty("field", field);
        return ResponseEntity.badRequest().body(problem);
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String rule, String detail, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("rule", rule);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }
}

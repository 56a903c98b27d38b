package vn.motcua.portal;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.TrackedDossier;
import vn.motcua.dossiers.Tracking;
import vn.motcua.identity.OpenToAll;

/** Public tracking for programs. The digits come in a header: addresses get into logs and histories, headers do not. */
@RestController
@Tag(name = "public")
class PublicApi {

    private static final String DIGITS = "Tracking-Digits";

    private final Tracking tracking;
    private final TrackingAnswers answers;

    PublicApi(Tracking tracking, TrackingAnswers answers) {
        this.tracking = tracking;
        this.answers = answers;
    }

    @Operation(
            summary = "Where a dossier stands, as its applicant may see it",
            description =
                    "Needs no token. Names nobody. A number that does not exist and digits that do not fit get the"
                            + " same answer; ten wrong tries at one number, or forty from one address, and it is 429.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = TrackingAnswers.TrackingAnswer.class)))
    @ApiResponse(responseCode = "404", description = "no such dossier, or the digits do not fit")
    @ApiResponse(responseCode = "429", description = "too many wrong tries; Retry-After says when to come back")
    @OpenToAll
    @GetMapping("/api/v1/public/dossiers/{number}")
    ResponseEntity<Object> track(
            @Parameter(example = "H03.21.53-190304-0001") @PathVariable String number,
            @Parameter(
                            name = DIGITS,
                            in = ParameterIn.HEADER,
                            description = "last four characters of the applicant's identity number, tax code or phone",
                            example = "5678")
                    @RequestHeader(DIGITS)
                    String digits,
            HttpServletRequest request) {
        return switch (tracking.look(number, digits, request.getRemoteAddr())) {
            case Tracking.Found(TrackedDossier dossier) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answers.of(dossier));
            case Tracking.NoSuch() ->
                problem(
                        HttpStatus.NOT_FOUND,
                        "no-such-dossier",
                        "Không tìm thấy hồ sơ với mã và 4 số này.",
                        new HttpHeaders());
            case Tracking.TooMany(Duration wait) -> {
                HttpHeaders headers = new HttpHeaders();
                headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
                yield problem(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-tries",
                        "Đã tra cứu sai nhiều lần, xin chờ rồi thử lại.",
                        headers);
            }
        };
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String rule, String detail, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("rule", rule);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

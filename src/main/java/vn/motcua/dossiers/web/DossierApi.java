package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.IdempotentCalls;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;

/** Dossiers for programs: file, read, act. */
@RestController
@Tag(name = "dossiers")
class DossierApi {

    private static final String WHY = "Qua API";
    private static final int LONGEST_KEY = 200;
    private static final String NOT_SEEN = "no such dossier, or none that the caller may see";

    private final Dossiers dossiers;
    private final Reading reading;
    private final RequestReader requests;
    private final DossierAnswers answers;
    private final ActAnswers outcomes;
    private final HistoryAnswers histories;
    private final IdempotentCalls calls;

    DossierApi(
            Dossiers dossiers,
            Reading reading,
            RequestReader requests,
            DossierAnswers answers,
            ActAnswers outcomes,
            HistoryAnswers histories,
            IdempotentCalls calls) {
        this.dossiers = dossiers;
        this.reading = reading;
        this.requests = requests;
        this.answers = answers;
        this.outcomes = outcomes;
        this.histories = histories;
        this.calls = calls;
    }

    @Operation(summary = "File a dossier; with accept true (the default at the counter) it is accepted in the same act")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = DossierAnswer.class)))
    @ApiResponse(responseCode = "422", description = "refused; every reason with field, rule and legal basis")
    @Requires(Permission.REGISTER_DOSSIER)
    @PostMapping("/api/v1/dossiers")
    ResponseEntity<Object> file(
            Actor actor,
            @Parameter(description = "a repeated call with the same key gets the first answer")
                    @RequestHeader(value = "Idempotency-Key", required = false)
                    @Nullable
                    String key,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = FilingRequest.class),
                                            examples = @ExampleObject(FilingRequest.EXAMPLE)))
                    @RequestBody
                    JsonNode body) {
        FilingRequest request = requests.read(body, FilingRequest.class);
        if (key == null) {
            return outcomes.answer(file(actor, request), dossier -> created(reading.afterOwnAct(actor, dossier)));
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new BadRequest("idempotency-key", "Idempotency-Key", "Idempotency-Key phải có từ 1 đến 200 ký tự.");
        }
        return switch (calls.once(actor, key, body.toString(), () -> file(actor, request))) {
            case IdempotentCalls.First(ActResult result) ->
                outcomes.answer(result, dossier -> created(reading.afterOwnAct(actor, dossier)));
            case IdempotentCalls.Repeated(String reference) -> repeated(created(opened(actor, reference)));
            case IdempotentCalls.OtherContent() ->
                ActAnswers.problem(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "idempotency-key",
                        "Idempotency-Key này đã dùng cho một yêu cầu có nội dung khác.");
        };
    }

    private static ResponseEntity<Object> repeated(ResponseEntity<Object> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header("Idempotency-Replayed", "true")
                .body(answer.getBody());
    }

    private ActResult file(Actor actor, FilingRequest request) {
        return request.accepts()
                ? dossiers.receive(actor, request.registration())
                : dossiers.register(actor, request.registration());
    }

    private ResponseEntity<Object> created(Optional<OpenedDossier> dossier) {
        return dossier.map(opened -> ResponseEntity.created(
                                address(opened.dossier().reference()))
                        .<Object>body(answers.of(opened)))
                .orElseGet(ActAnswers::unknown);
    }

    private static URI address(String reference) {
        return URI.create("/api/v1/dossiers/" + UriUtils.encodePathSegment(reference, StandardCharsets.UTF_8));
    }

    @Operation(summary = "A dossier as it is now, with the acts that the caller may do")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DossierAnswer.class)))
    @ApiResponse(responseCode = "404", description = NOT_SEEN)
    @Requires(Permission.SEE_DOSSIERS)
    @GetMapping("/api/v1/dossiers/{number}")
    ResponseEntity<Object> read(Actor actor, @PathVariable String number) {
        return opened(actor, number)
                .map(opened -> ResponseEntity.ok().<Object>body(answers.of(opened)))
                .orElseGet(ActAnswers::unknown);
    }

    @Operation(summary = "The whole history, first act first")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(array = @ArraySchema(schema = @Schema(implementation = HistoryAnswers.EventAnswer.class))))
    @ApiResponse(responseCode = "404", description = NOT_SEEN)
    @Requires(Permission.SEE_DOSSIERS)
    @GetMapping("/api/v1/dossiers/{number}/events")
    ResponseEntity<Object> events(Actor actor, @PathVariable String number) {
        return opened(actor, number)
                .map(opened -> ResponseEntity.ok().<Object>body(histories.events(opened)))
                .orElseGet(ActAnswers::unknown);
    }

    @Operation(summary = "The due time with its derivation")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = HistoryAnswers.DeadlineAnswer.class)))
    @ApiResponse(responseCode = "404", description = NOT_SEEN)
    @Requires(Permission.SEE_DOSSIERS)
    @GetMapping("/api/v1/dossiers/{number}/deadline")
    ResponseEntity<Object> deadline(Actor actor, @PathVariable String number) {
        return opened(actor, number)
                .map(opened -> ResponseEntity.ok().<Object>body(histories.deadline(opened)))
                .orElseGet(ActAnswers::unknown);
    }

    @Operation(summary = "Do one official act: {act, expectedVersion, …}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DossierAnswer.class)))
    @ApiResponse(responseCode = "403", description = "the caller has no right to this act")
    @ApiResponse(responseCode = "404", description = NOT_SEEN)
    @ApiResponse(responseCode = "409", description = "somebody else acted first; who did what")
    @ApiResponse(responseCode = "422", description = "refused; every reason with field, rule and legal basis")
    @Requires(Permission.SEE_DOSSIERS)
    @PostMapping("/api/v1/dossiers/{number}/acts")
    ResponseEntity<Object> act(Actor actor, @PathVariable String number, @RequestBody JsonNode body) {
        RequestReader.Asked asked = requests.act(body);
        ActResult result = dossiers.perform(actor, number, asked.expectedVersion(), asked.instruction());
        return outcomes.answer(result, dossier -> afterwards(actor, dossier));
    }

    private ResponseEntity<Object> afterwards(Actor actor, Dossier dossier) {
        return reading.afterOwnAct(actor, dossier)
                .map(opened -> ResponseEntity.ok().<Object>body(answers.of(opened)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private Optional<OpenedDossier> opened(Actor actor, String number) {
        return reading.open(actor, number, WHY);
    }

    @ExceptionHandler(BadRequest.class)
    ResponseEntity<Object> bad(BadRequest bad) {
        return ActAnswers.refused(HttpStatus.BAD_REQUEST, List.of(bad.refusal()));
    }
}

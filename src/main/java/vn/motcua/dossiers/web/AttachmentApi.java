package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriUtils;
import vn.motcua.dossiers.Attachment;
import vn.motcua.dossiers.Attachments;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.dossiers.Upload;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.ui.BadInput;
import vn.motcua.ui.NotFound;

/** The files of a dossier for programs: list, add, fetch. */
@RestController
@Requires(Permission.SEE_DOSSIERS)
@Tag(name = "dossiers")
class AttachmentApi {

    private static final String PATH = "/api/v1/dossiers/{number}/attachments";

    private final Attachments attachments;
    private final Reading reading;
    private final DossierAnswers answers;
    private final ActAnswers outcomes;

    AttachmentApi(Attachments attachments, Reading reading, DossierAnswers answers, ActAnswers outcomes) {
        this.attachments = attachments;
        this.reading = reading;
        this.answers = answers;
        this.outcomes = outcomes;
    }

    /** One file. */
    record AttachmentAnswer(
            int no,
            String name,
            String mediaType,
            long bytes,
            String sha256,
            Attachment.Purpose purpose,

            @Nullable @Schema(description = "code of the procedure's paper that it is")
            String paper,

            @Nullable OffsetDateTime addedAt) {}

    @Operation(summary = "The files of a dossier")
    @ApiResponse(responseCode = "404", description = "no such dossier, or none that the caller may see")
    @GetMapping(PATH)
    List<AttachmentAnswer> list(Actor actor, @PathVariable String number) {
        return files(actor, opened(actor, number)).stream().map(this::answer).toList();
    }

    @Operation(
            summary = "Add a file to a dossier; the same file for the same purpose is added once",
            description = "At most 20 MB; what it is, is told by its content. A repeated call answers 200 with the file"
                    + " that the first call added.")
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = AttachmentAnswer.class)))
    @ApiResponse(
            responseCode = "200",
            description = "it was there already",
            content = @Content(schema = @Schema(implementation = AttachmentAnswer.class)))
    @ApiResponse(responseCode = "404", description = "no such dossier, or none that the caller may see")
    @ApiResponse(responseCode = "413", description = "larger than 20 MB")
    @ApiResponse(responseCode = "422", description = "refused: kind of file, or too many files")
    @PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Object> add(
            Actor actor,
            @PathVariable String number,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(description = "HANDED_IN by the applicant, WORKING paper of an official, RESULT")
                    @RequestParam(defaultValue = "HANDED_IN")
                    Attachment.Purpose purpose,
            @Parameter(description = "code of the procedure's paper that it is", example = "GT1")
                    @RequestParam(required = false)
                    @Nullable
                    String paper) {
        if (file == null || file.isEmpty()) {
            throw new BadInput("required", "file", "Cần có tệp trong phần “file”; tệp phải có nội dung.");
        }
        String sha256 = sha256(file);
        Optional<Attachment> present = files(actor, opened(actor, number)).stream()
                .filter(each -> each.sha256().equals(sha256)
                        && each.purpose() == purpose
                        && Objects.equals(each.paperCode(), paper))
                .findFirst();
        if (present.isPresent()) {
            return ResponseEntity.ok(answer(present.get()));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return outcomes.answer(
                attachments.add(actor, number, new Upload(name, paper, purpose, file)),
                dossier -> added(actor, dossier, sha256));
    }

    private ResponseEntity<Object> added(Actor actor, Dossier dossier, String sha256) {
        Attachment newest = files(actor, opened(actor, dossier.reference())).reversed().stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the added file is not among the dossier's files"));
        String address =
                PATH.replace("{number}", UriUtils.encodePathSegment(dossier.reference(), StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.CREATED)
                .location(URI.create(address + "/" + newest.no()))
                .body(answer(newest));
    }

    @Operation(summary = "One file's content, always as a download")
    @ApiResponse(responseCode = "404", description = "no such file, or none that the caller may see")
    @GetMapping(path = PATH + "/{no}", produces = MediaType.ALL_VALUE)
    ResponseEntity<Resource> fetch(Actor actor, @PathVariable String number, @PathVariable int no) {
        return Downloads.of(attachments.open(actor, number, no).orElseThrow(() -> new NotFound("attachment")));
    }

    private OpenedDossier opened(Actor actor, String number) {
        return reading.open(actor, number, "Xem tệp đính kèm qua API").orElseThrow(() -> new NotFound("dossier"));
    }

    private List<Attachment> files(Actor actor, OpenedDossier opened) {
        return attachments.of(actor, opened).attachments();
    }

    private AttachmentAnswer answer(Attachment file) {
        return new AttachmentAnswer(
                file.no(),
                file.name(),
                file.mediaType(),
                file.bytes(),
                file.sha256(),
                file.purpose(),
                file.paperCode(),
                answers.at(file.addedAt()));
    }

    private static String sha256(MultipartFile file) {
        try (InputStream content = file.getInputStream();
                DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException("the upload could not be read", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.motcua.procedures.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.Anatomy;
import vn.motcua.procedures.FoundProcedures;
import vn.motcua.procedures.InternalProcess;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureSearch;
import vn.motcua.procedures.ProcedureStatus;
import vn.motcua.procedures.ProcedureSummary;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.Procedures;
import vn.motcua.ui.BadInput;
import vn.motcua.ui.NotFound;

/** The catalogue for programs: search, and one procedure on a day; public knowledge (Decree 63/2010 art. 24). */
@RestController
@OpenToAll
@Tag(name = "procedures")
class ProcedureApi {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST = 200;

    private final Procedures procedures;
    private final Units units;
    private final Clock clock;
    private final JsonMapper json;

    ProcedureApi(Procedures procedures, Units units, Clock clock, JsonMapper json) {
        this.procedures = procedures;
        this.units = units;
        this.clock = clock;
        this.json = json;
    }

    /** One page of procedures. */
    record ProceduresAnswer(LocalDate on, long total, int page, int pageSize, List<ProcedureLine> items) {}

    /** One procedure in a list. */
    record ProcedureLine(
            @Schema(example = "1.001193") String code,
            @Schema(example = "Đăng ký khai sinh") String name,
            @Schema(example = "Hộ tịch") String field,
            Set<Tier> levels,
            int revision,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        static ProcedureLine of(ProcedureSummary summary) {
            return new ProcedureLine(
                    summary.code().value(),
                    summary.name(),
                    summary.fieldName(),
                    summary.levels(),
                    summary.revision(),
                    summary.validFrom(),
                    summary.validTo());
        }
    }

    /** One procedure with its whole anatomy. */
    record ProcedureAnswer(
            @Schema(example = "1.001193") String code,
            String name,
            String field,
            Set<Tier> levels,
            int revision,
            ProcedureStatus status,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String decision,

            @Schema(description = "what the publication says: papers, terms and fees per channel, results, legal basis")
            Anatomy anatomy,

            @Schema(description = "the internal process: steps, shares of the term, legs of other agencies")
            InternalProcess process,

            @Nullable
            @Schema(
                    description = "JSON Schema 2020-12 of the answers that POST /dossiers takes as form; absent: none",
                    type = "object")
            JsonNode form,

            List<ProcedureLine> versions) {}

    @Operation(
            summary = "Procedures in force on a day, best match first",
            description = "Words need no diacritics; filters narrow each other down. Fifty to a page.")
    @Rank(Urgency.DEFERRABLE)
    @GetMapping("/api/v1/procedures")
    ProceduresAnswer search(
            @Parameter(description = "code, or words of the name and field", example = "dang ky khai sinh")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(description = "the field's exact name", example = "Hộ tịch")
                    @RequestParam(required = false)
                    @Nullable
                    String field,
            @RequestParam(required = false) @Nullable Tier level,
            @Parameter(description = "code of an agency or desk: what it receives or leads", example = "H03.21.53")
                    @RequestParam(required = false)
                    @Nullable
                    String agency,
            @Parameter(description = "the day; today if it is left out", example = "2019-03-04")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "from 1") @RequestParam(defaultValue = "1") int page) {
        if (page < 1 || page > LAST_PAGE) {
            throw new BadInput("out-of-range", "page", "Số trang tính từ 1.");
        }
        if (q.length() > LONGEST || q.indexOf('\0') >= 0 || field != null && field.indexOf('\0') >= 0) {
            throw new BadInput("too-long", "q", "Từ cần tìm dài tối đa 200 ký tự đọc được.");
        }
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        FoundProcedures found = procedures.search(
                new ProcedureSearch(q, field, level, agency == null ? null : unit(agency, day), day, page, SIZE));
        return new ProceduresAnswer(
                day,
                found.total(),
                page,
                SIZE,
                found.procedures().stream().map(ProcedureLine::of).toList());
    }

    private UnitId unit(String code, LocalDate day) {
        return units.byCode(code, day)
                .map(Unit::id)
                .orElseThrow(() -> new BadInput("unknown-name", "agency", "Không có đơn vị với mã này trong ngày đó."));
    }

    @Operation(summary = "One procedure as it is in force on a day, with its versions")
    @ApiResponse(responseCode = "404", description = "no such procedure, or none in force on that day")
    @GetMapping("/api/v1/procedures/{code}")
    ProcedureAnswer show(
            @Parameter(example = "1.001193") @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        ProcedureCode known = ProcedurePages.code(code);
        ProcedureVersion version = procedures
                .inForce(known, on == null ? LocalDate.now(clock) : on)
                .orElseThrow(() -> new NotFound("procedure"));
        return new ProcedureAnswer(
                known.value(),
                version.name(),
                version.fieldName(),
                version.levels(),
                version.provenance().revision(),
                version.status(),
                version.validFrom(),
                version.validTo(),
                version.provenance().decision(),
                version.anatomy(),
                version.process(),
                version.formSchema() == null ? null : json.readTree(version.formSchema()),
                procedures.versionsOf(known).stream().map(ProcedureLine::of).toList());
    }
}

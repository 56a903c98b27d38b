package vn.motcua.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.identity.OpenToAll;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitSearch;
import vn.motcua.organisation.Units;
import vn.motcua.ui.BadInput;
import vn.motcua.ui.NotFound;

/** The organisation for programs: agencies and units at any date; public knowledge. */
@RestController
@OpenToAll
@Tag(name = "units")
class UnitApi {

    private static final int LARGEST_PAGE = 500;

    private final Units units;
    private final Clock clock;

    UnitApi(Units units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** One page of units. */
    record UnitsAnswer(
            LocalDate on,
            List<UnitAnswer> items,

            @Nullable @Schema(description = "code to give as after for the next page; absent on the last")
            String next) {}

    /** One unit. */
    record UnitAnswer(
            @Schema(example = "H03.21.53") String code,

            @Nullable @Schema(description = "statistical code of the territory", example = "01834")
            String administrativeCode,

            @Schema(example = "Ủy ban nhân dân phường Đức Xuân")
            String name,

            @Schema(example = "UBND phường Đức Xuân") String shortName,
            @Schema(example = "PEOPLES_COMMITTEE") String kind,
            Tier tier,

            @Schema(description = "whether it decides in its own name")
            boolean agency,

            @Nullable @Schema(description = "code of the unit above", example = "H03.21")
            String parent,

            @Nullable @Schema(description = "code of the one-stop desk where its dossiers are handed in")
            String desk,

            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    @Operation(summary = "Units as of a day, by code", description = "Filters narrow each other down.")
    @GetMapping("/api/v1/units")
    UnitsAnswer units(
            @Parameter(description = "the day; today if it is left out", example = "2019-03-04")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate on,
            @Parameter(description = "part of the name or code, without diacritics if you like", example = "duc xuan")
                    @RequestParam(required = false)
                    @Nullable
                    String q,
            @Parameter(description = "code of the unit right above", example = "H03.21")
                    @RequestParam(required = false)
                    @Nullable
                    String parent,
            @RequestParam(required = false) @Nullable Tier tier,
            @Parameter(description = "code of the last unit of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "from 1 to 500") @RequestParam(defaultValue = "100") int size) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        int bounded = Math.clamp(size, 1, LARGEST_PAGE);
        List<Unit> found =
                units.search(new UnitSearch(day, q, parent == null ? null : named(parent, day), tier, after));
        List<Unit> page = found.subList(0, Math.min(bounded, found.size()));
        String next = found.size() > bounded ? page.getLast().code() : null;
        return new UnitsAnswer(day, page.stream().map(unit -> answer(unit, day)).toList(), next);
    }

    @Operation(summary = "One unit as of a day")
    @ApiResponse(responseCode = "404", description = "nobody bears this code on that day")
    @GetMapping("/api/v1/units/{code}")
    UnitAnswer unit(
            @Parameter(example = "H03.21.53") @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on) {
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        return answer(units.byCode(code, day).orElseThrow(() -> new NotFound("unit")), day);
    }

    private UnitId named(String code, LocalDate day) {
        return units.byCode(code, day)
                .map(Unit::id)
                .orElseThrow(() -> new BadInput("unknown-name", "parent", "Không có đơn vị với mã này trong ngày đó."));
    }

    private UnitAnswer answer(Unit unit, LocalDate day) {
        return new UnitAnswer(
                unit.code(),
                unit.administrativeCode(),
                unit.name(),
                unit.shortName(),
                unit.kind().name(),
                unit.tier(),
                unit.isAgency(),
                unit.parent() == null
                        ? null
                        : units.unit(Objects.requireNonNull(unit.parent())).code(),
                unit.isAgency() ? units.deskOf(unit.id(), day).map(Unit::code).orElse(null) : null,
                unit.validFrom(),
                unit.validTo());
    }
}

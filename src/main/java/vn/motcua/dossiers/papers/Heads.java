package vn.motcua.dossiers.papers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.RuleSet;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/** Draws up the head of each paper. */
@Component
class Heads {

    private final Units units;

    Heads(Units units) {
        this.units = units;
    }

    /** Of a paper that the one-stop desk gives: its agency above, itself below. */
    PaperHead ofDesk(OpenedDossier opened, Paper paper, @Nullable String number, Instant at) {
        Dossier.Filing filing = opened.dossier().filing();
        return head(
                opened,
                paper,
                number,
                at,
                name(filing.receivingAgency()),
                deskName(filing.desk()),
                filing.receivingAgency());
    }

    /** Of a paper that the solving agency signs: the agency above it, itself below; a people's committee stands alone. */
    PaperHead ofAgency(OpenedDossier opened, Paper paper, String number, Instant at) {
        Unit agency = units.unit(opened.dossier().filing().agency());
        String above = agency.kind() == UnitKind.PEOPLES_COMMITTEE || agency.parent() == null
                ? null
                : units.agencyOf(agency.parent(), PaperWords.dayOf(at)).name();
        return head(opened, paper, number, at, above, above == null ? agency.name() : agency.shortName(), agency.id());
    }

    private PaperHead head(
            OpenedDossier opened,
            Paper paper,
            @Nullable String number,
            Instant at,
            @Nullable String above,
            String issuer,
            UnitId agency) {
        RuleSet.Form form = opened.rules().forms().get(paper.name());
        return new PaperHead(
                above == null ? List.of() : PaperWords.lines(above),
                PaperWords.lines(issuer),
                form.number(),
                form.title(),
                number,
                place(agency) + ", " + PaperWords.day(at),
                opened.dossier().reference());
    }

    String name(UnitId unit) {
        return units.unit(unit).name();
    }

    /** "Bộ phận Tiếp nhận và Trả kết quả", without the agency, which stands above. */
    private String deskName(UnitId desk) {
        String kind = UnitKind.ONE_STOP_DESK.title();
        String name = name(desk);
        return name.startsWith(kind) ? kind : name;
    }

    private String place(UnitId agency) {
        Optional<Unit> at = units.find(agency);
        while (at.isPresent()) {
            Optional<String> place = PaperWords.place(at.get().name());
            if (place.isPresent()) {
                return place.get();
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(units::find);
        }
        return "";
    }
}

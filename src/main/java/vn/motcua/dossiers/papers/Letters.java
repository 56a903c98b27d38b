package vn.motcua.dossiers.papers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;

/** Lập phiếu gửi người nộp hồ sơ: what is missing, why not, why late, why stopped; from the facts of the act. */
@Component
class Letters {

    private static final TypeReference<List<Defect>> DEFECTS = new TypeReference<>() {};

    private final Heads heads;
    private final Officials officials;
    private final ObjectMapper json;

    Letters(Heads heads, Officials officials, ObjectMapper json) {
        this.heads = heads;
        this.officials = officials;
        this.json = json;
    }

    SupplementSheet supplement(OpenedDossier opened, Occasion occasion) {
        int round = occasion.facts().path("round").asInt(occasion.no());
        String number = opened.dossier().reference() + "/HDHS" + (round > 1 ? "-" + round : "");
        return new SupplementSheet(
                heads.ofDesk(opened, Paper.SUPPLEMENT, number, occasion.event().at()),
                matter(opened, occasion),
                round,
                json.readValue(json.writeValueAsString(occasion.facts().path("defects")), DEFECTS),
                occasion.text("reason"),
                occasion.textOrNull("lateReason"),
                name(occasion.event().actor()));
    }

    LetterSheet refusal(OpenedDossier opened, Occasion occasion) {
        Instant at = occasion.event().at();
        String number = opened.dossier().reference() + "/TCHS";
        return occasion.event().act() == Act.REFUSE
                ? letter(
                        opened,
                        occasion,
                        LetterSheet.Kind.NOT_ACCEPTED,
                        heads.ofDesk(opened, Paper.REFUSAL, number, at),
                        heads.name(opened.dossier().filing().desk()))
                : letter(
                        opened,
                        occasion,
                        LetterSheet.Kind.REFUSED,
                        heads.ofAgency(opened, Paper.REFUSAL, number, at),
                        heads.name(opened.dossier().filing().agency()));
    }

    LetterSheet apology(OpenedDossier opened, Occasion occasion) {
        return ofAgency(opened, occasion, LetterSheet.Kind.APOLOGY, Paper.APOLOGY, "/PXL");
    }

    LetterSheet stop(OpenedDossier opened, Occasion occasion) {
        return ofAgency(opened, occasion, LetterSheet.Kind.STOPPED, Paper.STOP, "/TBD");
    }

    private LetterSheet ofAgency(
            OpenedDossier opened, Occasion occasion, LetterSheet.Kind kind, Paper paper, String sign) {
        String number = opened.dossier().reference() + sign + (occasion.no() > 1 ? "-" + occasion.no() : "");
        return letter(
                opened,
                occasion,
                kind,
                heads.ofAgency(opened, paper, number, occasion.event().at()),
                heads.name(opened.dossier().filing().agency()));
    }

    private LetterSheet letter(
            OpenedDossier opened, Occasion occasion, LetterSheet.Kind kind, PaperHead head, String agency) {
        Instant acceptedAt = opened.dossier().times().acceptedAt();
        return new LetterSheet(
                head,
                kind,
                matter(opened, occasion),
                agency,
                acceptedAt == null ? null : PaperWords.day(acceptedAt),
                occasion.text("reason"),
                occasion.textOrNull("legalBasis"),
                moment(occasion, "oldDue"),
                moment(occasion, "newDue"),
                signer(kind, occasion));
    }

    /** Whoever entered an apology or a stop is not always the head who signs it: that name is written by hand. */
    private String signer(LetterSheet.Kind kind, Occasion occasion) {
        return switch (kind) {
            case NOT_ACCEPTED, REFUSED -> name(occasion.event().actor());
            case APOLOGY, STOPPED -> "";
        };
    }

    private static @Nullable String moment(Occasion occasion, String fact) {
        String at = occasion.textOrNull(fact);
        return at == null ? null : PaperWords.moment(Instant.parse(at));
    }

    /** As the receipt of that time names it; before acceptance as it was filed. */
    static Matter matter(OpenedDossier opened, Occasion occasion) {
        return occasion.receipt() == null
                ? Matter.of(
                        Party.of(opened.dossier().applicant()),
                        opened.procedure().name(),
                        opened.dossier().filing().subject())
                : Matter.of(
                        Party.of(occasion.receipt().applicant()),
                        occasion.receipt().procedureName(),
                        occasion.receipt().subject());
    }

    private String name(@Nullable OfficialId official) {
        return official == null ? "" : officials.named(List.of(official)).getOrDefault(official, "");
    }
}

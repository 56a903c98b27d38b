package vn.motcua.dossiers;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.ProcedureVersion;

/** Tiếp nhận: the acts of the one-stop desk before the dossier is solved (Decree 61/2018 art. 15–18). */
@Component
class Intake {

    private final DossierClock dossierClock;
    private final Route route;
    private final Units units;
    private final CorrectionRules correctionRules;

    Intake(DossierClock dossierClock, Route route, Units units, CorrectionRules correctionRules) {
        this.dossierClock = dossierClock;
        this.route = route;
        this.units = units;
        this.correctionRules = correctionRules;
    }

    /** Art. 17 para. 1(c): full and right; the clock starts, under the decree and the version of this day. */
    Decision accept(Situation s) {
        Dossier dossier = s.dossier().with(s.dossier().filing().under(s.procedure(), s.rules()));
        Instant due = dossierClock.firstDue(dossier.filing(), s.rules(), s.now());
        Dossier accepted = dossier.with(dossier.progress()
                        .in(DossierState.ACCEPTED)
                        .heldBy(dossier.filing().desk(), s.actor().id()))
                .with(dossier.times().accepted(s.now(), due));
        return Decision.Granted.of(accepted)
                .fact("term", dossier.filing().term())
                .fact("rules", s.rules().code())
                .fact("receipt", Receipt.of(accepted, s.procedure()))
                .then(Dues.atAcceptance(s.procedure(), dossier.filing().channel(), s.now()));
    }

    /** Art. 17 para. 1(a): what is missing, all of it, with the reason, on form 02. */
    Decision guide(Situation s, Instruction.Guide guide) {
        Demands demands = SupplementRules.complete(Act.GUIDE, guide.defects(), guide.reason())
                .and(SupplementRules.roundLeft(s.rules(), s.progress().supplementRounds()));
        if (!demands.met()) {
            return demands.denied();
        }
        int round = s.progress().supplementRounds() + 1;
        Dossier guided = s.dossier()
                .with(s.progress().in(DossierState.SUPPLEMENT_ASKED).withSupplementRounds(round))
                .with(s.times().stepFrom(s.now()));
        return Decision.Granted.of(guided)
                .fact("round", round)
                .fact("reason", guide.reason())
                .fact("defects", guide.defects())
                .then(new Consequence.SupplementAsked(
                        round, s.now(), s.actor().id(), true, guide.reason(), null, guide.defects()));
    }

    /** Art. 17 para. 1(b): with the reason, on form 03. */
    Decision refuse(Situation s, Instruction.Refuse refuse) {
        Demands demands = Demands.of(Act.REFUSE)
                .text("reason", refuse.reason(), "Xin ghi lý do từ chối để người nộp hồ sơ biết.");
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier refused = s.dossier()
                .with(s.progress().in(DossierState.NOT_ACCEPTED).heldBy(null, null))
                .with(s.times().closed(s.now()));
        return Decision.Granted.of(refused).fact("reason", refuse.reason());
    }

    /** Art. 18: to the agency, or to the division of it that solves such dossiers. */
    Decision handOver(Situation s, Instruction.HandOver handOver) {
        UnitId agency = s.dossier().filing().agency();
        UnitId to = handOver.to() == null ? agency : handOver.to();
        Demands demands = Demands.of(Act.HAND_OVER)
                .optionalText("note", handOver.note())
                .that(
                        units.covers(agency, to, dossierClock.dayOf(s.now())),
                        "outside-the-agency",
                        "to",
                        "Đơn vị nhận không thuộc cơ quan giải quyết hồ sơ này.");
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier going =
                s.dossier().with(s.progress().in(DossierState.IN_PROGRESS).heldBy(to, null));
        Decision.Granted granted = route.advance(s, going, null);
        if (granted.next().progress().holder() == null
                && granted.next().progress().openLegs() == 0) {
            granted = new Decision.Granted(
                    granted.next().with(granted.next().progress().heldBy(to, null)),
                    granted.facts(),
                    granted.consequences());
        }
        Instant by = dossierClock.handOverBy(s.dossier(), s.rules());
        return granted.fact("note", handOver.note())
                .fact("handOverBy", by)
                .fact("late", by != null && s.now().isAfter(by) ? true : null);
    }

    /** Art. 21: the agency's own mistake, mended at its own cost; a new receipt, the old one stays in the history. */
    Decision correct(Situation s, Instruction.CorrectIntake correction, @Nullable ProcedureVersion changedTo) {
        Demands demands = correctionRules.check(s.dossier(), correction, changedTo);
        if (!demands.met()) {
            return demands.denied();
        }
        Dossier next = Corrections.of(s.dossier(), correction, changedTo);
        if (changedTo != null) {
            Instant acceptedAt = Objects.requireNonNull(s.times().acceptedAt());
            next = next.with(
                    next.times().accepted(acceptedAt, dossierClock.firstDue(next.filing(), s.rules(), acceptedAt)));
        }
        return Decision.Granted.of(next)
                .fact("reason", correction.reason())
                .fact("before", Receipt.of(s.dossier(), s.procedure()))
                .fact("receipt", Receipt.of(next, changedTo == null ? s.procedure() : changedTo))
                .then(new Consequence.FilingCorrected(next));
    }
}

package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;

/** Puts an opened dossier into the API's words. */
@Component
class DossierAnswers {

    private final Units units;
    private final Officials officials;
    private final Clock clock;

    DossierAnswers(Units units, Officials officials, Clock clock) {
        this.units = units;
        this.officials = officials;
        this.clock = clock;
    }

    DossierAnswer of(OpenedDossier opened) {
        Dossier dossier = opened.dossier();
        Dossier.Filing filing = dossier.filing();
        Dossier.Progress progress = dossier.progress();
        Dossier.Times times = dossier.times();
        Map<OfficialId, String> names = officials.named(people(opened));
        return new DossierAnswer(
                dossier.reference(),
                dossier.chain().version(),
                new DossierAnswer.Named(
                        Integer.toString(dossier.state().code()),
                        dossier.state().title()),
                opened.awaits().name(),
                new DossierAnswer.Named(
                        filing.procedure().value(), opened.procedure().name()),
                unit(filing.agency()),
                unit(filing.desk()),
                filing.channel().name(),
                filing.ruleSet(),
                filing.subject(),
                dossier.applicant(),
                progress.holderUnit() == null ? null : unit(progress.holderUnit()),
                official(progress.holder(), names),
                filing.term(),
                at(times.receivedAt()),
                at(times.acceptedAt()),
                at(times.dueAt()),
                dossier.overdueAt(clock.instant()),
                at(times.pausedSince()),
                at(times.finishedAt()),
                at(times.returnedAt()),
                progress.outcome() == null ? null : progress.outcome().name(),
                progress.supplementRounds(),
                progress.extensions(),
                opened.legs().stream().map(leg -> leg(leg, opened, names)).toList(),
                names(opened.acts()));
    }

    private DossierAnswer.LegAnswer leg(Leg leg, OpenedDossier opened, Map<OfficialId, String> names) {
        return new DossierAnswer.LegAnswer(
                leg.no(),
                leg.version(),
                leg.kind().name(),
                unit(leg.agency()),
                leg.task(),
                official(leg.holder(), names),
                Objects.requireNonNull(at(leg.openedAt())),
                at(leg.dueAt()),
                at(leg.finishedAt()),
                leg.overdueAt(clock.instant()),
                leg.answer(),
                names(opened.legActs().getOrDefault(leg.no(), Set.of())));
    }

    private static List<String> names(Collection<Act> acts) {
        return acts.stream().map(Act::name).toList();
    }

    private static Set<OfficialId> people(OpenedDossier opened) {
        Set<OfficialId> people = new HashSet<>();
        if (opened.dossier().progress().holder() != null) {
            people.add(opened.dossier().progress().holder());
        }
        for (Leg leg : opened.legs()) {
            if (leg.holder() != null) {
                people.add(leg.holder());
            }
        }
        return people;
    }

    private DossierAnswer.Named unit(UnitId id) {
        Unit unit = units.unit(id);
        return new DossierAnswer.Named(unit.code(), unit.name());
    }

    private static DossierAnswer.@Nullable Named official(@Nullable OfficialId id, Map<OfficialId, String> names) {
        return id == null ? null : new DossierAnswer.Named(Long.toString(id.value()), names.getOrDefault(id, ""));
    }

    @Nullable
    OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(clock.getZone()).toOffsetDateTime();
    }
}

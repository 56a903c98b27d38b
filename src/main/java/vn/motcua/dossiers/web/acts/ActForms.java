package vn.motcua.dossiers.web.acts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;

/** Các biểu mẫu: finds the form of an act, and says which act comes next on a dossier. */
@Component
public class ActForms {

    /** Where an act is the next one whenever it is open to the official, the first of these. */
    private static final List<Act> NEXT = List.of(
            Act.ACCEPT,
            Act.HAND_OVER,
            Act.SUPPLEMENT_RECEIVED,
            Act.FULFIL_OBLIGATION,
            Act.RETURN_RESULT,
            Act.APPROVE,
            Act.FINISH,
            Act.TAKE,
            Act.SUBMIT);

    private final Map<Act, ActForm> forms = new EnumMap<>(Act.class);
    private final ActChoices choices;

    ActForms(ActChoices choices) {
        this.choices = choices;
        Stream.of(DeskForms.all(), SolvingForms.all(), TimeForms.all(), CoordinationForms.all())
                .flatMap(List::stream)
                .forEach(form -> forms.put(form.act(), form));
    }

    /** The form with this name in the address. */
    public Optional<ActForm> named(String slug) {
        return forms.values().stream().filter(form -> form.slug().equals(slug)).findFirst();
    }

    /** The form of an act; empty for those that have a page of their own. */
    public Optional<ActForm> of(Act act) {
        return Optional.ofNullable(forms.get(act));
    }

    /** The next act on the dossier itself that this official may do. */
    public Optional<ActForm> next(OpenedDossier opened) {
        return NEXT.stream()
                .filter(opened::allows)
                .findFirst()
                .or(() -> assignsNext(opened) ? Optional.of(Act.ASSIGN) : Optional.empty())
                .flatMap(this::of);
    }

    /** Giving it to somebody else who has it in hand is possible, but not what comes next. */
    private static boolean assignsNext(OpenedDossier opened) {
        return opened.allows(Act.ASSIGN) && opened.dossier().progress().holder() == null;
    }

    /** The next act on the part of another agency. */
    public Optional<ActForm> next(OpenedDossier opened, Leg leg) {
        Set<Act> acts = opened.legActs().getOrDefault(leg.no(), Set.of());
        return Stream.of(Act.TAKE, Act.ANSWER, Act.ASSIGN)
                .filter(acts::contains)
                .findFirst()
                .flatMap(this::of);
    }

    /** What the form asks for here. */
    public List<ActField> fields(ActForm form, OpenedDossier opened, @Nullable Leg leg) {
        return form.fields().apply(new ActScene(opened, leg, choices));
    }

    /** What was typed. */
    public ActInput input(List<ActField> fields, @Nullable Leg leg, Map<String, String> values) {
        int listed = fields.stream()
                .filter(field -> field.kind() == ActField.Kind.DEFECTS)
                .mapToInt(field -> field.options().size())
                .sum();
        return new ActInput(values, leg == null ? null : leg.no(), choices, listed);
    }

    /** Whether the act may be done on this dossier, or on this part, by whoever opened it. */
    public static boolean allowed(ActForm form, OpenedDossier opened, @Nullable Leg leg) {
        boolean ofTheLead = leg == null || form.act() == Act.REMIND;
        return ofTheLead
                ? opened.allows(form.act())
                : opened.legActs()
                        .getOrDefault(Objects.requireNonNull(leg).no(), Set.of())
                        .contains(form.act());
    }
}

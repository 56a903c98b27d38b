package vn.motcua.dossiers.web.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.Leg;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Said;
import vn.motcua.ui.Option;

/**
 * An act to be done: its form with what was typed and what was wrong with it.
 *
 * @param leg the part that it is about; null for the dossier itself
 * @param values as typed; empty before
 * @param errors by the id of the field
 */
public record ActPage(
        OpenedDossier opened,
        ActForm form,
        @Nullable Leg leg,
        List<ActField> fields,
        Map<String, String> values,
        Map<String, String> errors) {

    /** One row of the table of defects. */
    public record DefectRow(int no, String paper, boolean listed) {

        /** The id of one of its fields. */
        public String field(String part) {
            return DefectRows.field(no, part);
        }
    }

    /** What stands in a field. */
    public String value(ActField field) {
        return values.getOrDefault(field.name(), values.isEmpty() ? field.initial() : "");
    }

    /** What stands in a field of a row. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** A row for each paper of the procedure, and some to be filled in freely. */
    public List<DefectRow> rows(ActField field) {
        List<DefectRow> rows = new ArrayList<>();
        for (Option paper : field.options()) {
            rows.add(new DefectRow(rows.size(), paper.value(), true));
        }
        for (int free = 0; free < DefectRows.FREE; free++) {
            DefectRow row = new DefectRow(rows.size(), "", false);
            rows.add(new DefectRow(rows.size(), value(row.field("paper")), false));
        }
        return rows;
    }

    /** What can be wrong with a paper. */
    public static List<Option> kinds(String nothing) {
        List<Option> kinds = new ArrayList<>();
        kinds.add(new Option("", nothing));
        kinds.addAll(ActField.options(Defect.Kind.values(), Defect.Kind::title, Defect.Kind::inEnglish));
        return kinds;
    }

    /** Chữ đã nhập: a text under its label. */
    public record Typed(Said name, String value) {}

    /** What was typed, to be read again when the act has become impossible meanwhile. */
    public List<Typed> typed() {
        return fields.stream()
                .filter(field -> field.kind() == ActField.Kind.LINE || field.kind() == ActField.Kind.TEXT)
                .filter(field -> !value(field.name()).isBlank())
                .map(field -> new Typed(field.label(), value(field.name())))
                .toList();
    }

    /** Whether the official may do it now. */
    public boolean allowed() {
        return ActForms.allowed(form, opened, leg);
    }

    /** Where the form is sent. */
    public String action() {
        return "/can-bo/ho-so/" + opened.dossier().reference() + "/lam/" + form.slug();
    }

    /** What an act must name to show that it saw the latest. */
    public int version() {
        boolean ofTheLead = leg == null || form.act() == Act.REMIND;
        return ofTheLead ? opened.dossier().chain().version() : leg.version();
    }
}

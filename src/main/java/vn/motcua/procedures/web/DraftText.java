package vn.motcua.procedures.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.organisation.Tier;
import vn.motcua.procedures.Anatomy;
import vn.motcua.procedures.ChannelOffer;
import vn.motcua.procedures.ProcedureContent;
import vn.motcua.procedures.Step;

/** The content of a draft as the fields of its page hold it. */
final class DraftText {

    private DraftText() {}

    static Map<String, String> of(ProcedureContent content, JsonMapper json) {
        Anatomy anatomy = content.anatomy();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", content.name());
        values.put("field", content.fieldName());
        values.put("levels", content.levels().stream().map(Tier::name).collect(Collectors.joining(" ")));
        values.put("applicants", String.join("\n", anatomy.applicants()));
        values.put("performer", anatomy.performer());
        values.put(
                "results",
                anatomy.results().stream()
                        .map(result -> DraftLines.one(result.name()))
                        .collect(Collectors.joining("\n")));
        values.put("sets", String.valueOf(anatomy.sets()));
        values.put("papers", DraftLines.papers(anatomy.papers()));
        values.put("sequence", DraftLines.sequence(anatomy.sequence()));
        values.put("conditions", anatomy.conditions());
        values.put("legal-basis", DraftLines.legalBasis(anatomy.legalBasis()));
        values.put("lead", Objects.requireNonNullElse(content.process().lead(), ""));
        values.put("bieu-mau", content.formSchema() == null ? "" : pretty(content.formSchema(), json));
        offers(values, anatomy.channels());
        steps(values, content.process().steps());
        return values;
    }

    private static String pretty(String schema, JsonMapper json) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(json.readTree(schema));
    }

    private static void offers(Map<String, String> values, List<ChannelOffer> offers) {
        for (int i = 0; i < offers.size(); i++) {
            ChannelOffer offer = offers.get(i);
            values.put("offer." + i + ".channel", offer.channel().name());
            values.put(
                    "offer." + i + ".term",
                    offer.term() == null ? "" : plain(offer.term().value()));
            values.put(
                    "offer." + i + ".unit",
                    offer.term() == null ? "" : offer.term().unit().name());
            values.put("offer." + i + ".note", offer.note());
            values.put("offer." + i + ".fees", DraftLines.fees(offer.fees()));
        }
    }

    private static void steps(Map<String, String> values, List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String at = "step." + i + ".";
            values.put(at + "order", String.valueOf(step.order()));
            values.put(at + "name", step.name());
            values.put(at + "place", step.place().name());
            values.put(at + "role", step.role().name());
            values.put(at + "act", step.act().name());
            values.put(at + "hours", plain(step.hours()));
            values.put(at + "agency", Objects.requireNonNullElse(step.agencyHint(), ""));
            values.put(at + "mode", step.legMode() == null ? "" : step.legMode().name());
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

package vn.motcua.dossiers.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureVersion;

/** What was typed at the counter; fields bear the names under which refusals speak of them, so each finds its field. */
final class ReceptionForm {

    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    private final Map<String, String> values;

    private ReceptionForm(Map<String, String> values) {
        this.values = values;
    }

    /** An empty form with what the procedure asks for. */
    static ReceptionForm empty(ProcedureVersion procedure) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("khoa", UUID.randomUUID().toString());
        values.put("applicant.kind", ApplicantKind.CITIZEN.name());
        values.put("channel", Channel.COUNTER.name());
        values.put("copies", Integer.toString(Math.max(1, procedure.anatomy().sets())));
        PaperChecklist.of(procedure).putDefaults(values);
        return new ReceptionForm(values);
    }

    static ReceptionForm of(MultiValueMap<String, String> posted) {
        Map<String, String> values = new LinkedHashMap<>(posted.toSingleValueMap());
        if (!KEY.matcher(values.getOrDefault("khoa", "")).matches()) {
            values.put("khoa", UUID.randomUUID().toString());
        }
        return new ReceptionForm(values);
    }

    Map<String, String> values() {
        return values;
    }

    String key() {
        return text("khoa");
    }

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Channel channel() {
        return text("channel").equals(Channel.POST.name()) ? Channel.POST : Channel.COUNTER;
    }

    /** All that says which dossier it is; the same again means sent twice. */
    String content() {
        Map<String, String> said = new TreeMap<>(values);
        said.keySet().removeIf(name -> name.startsWith("tep") || name.startsWith("_"));
        return said.toString();
    }

    /** Fills in what is known of the person; what was typed stays. */
    void fillIn(Applicant known) {
        if (text("applicant.name").isEmpty()) {
            values.put("applicant.kind", known.kind().name());
        }
        fillIn("applicant.name", known.name());
        fillIn("applicant.phone", known.phone());
        fillIn("applicant.email", known.email());
        fillIn("applicant.address", known.address());
    }

    private void fillIn(String name, @Nullable String value) {
        if (value != null && text(name).isEmpty()) {
            values.put(name, value);
        }
    }

    Registration registration(
            ProcedureVersion procedure, UnitId desk, @Nullable UnitId agency, Map<String, Object> answers) {
        return new Registration(
                procedure.code(),
                desk,
                agency,
                channel(),
                applicant(),
                text("subject"),
                copies(),
                answers,
                PaperChecklist.of(procedure).handedIn(values),
                proxy());
    }

    Applicant applicant() {
        ApplicantKind kind = Arrays.stream(ApplicantKind.values())
                .filter(one -> one.name().equals(text("applicant.kind")))
                .findFirst()
                .orElse(ApplicantKind.CITIZEN);
        return new Applicant(
                kind,
                text("applicant.name"),
                text("applicant.identity"),
                text("applicant.phone"),
                text("applicant.email"),
                text("applicant.address"));
    }

    int copies() {
        String copies = text("copies");
        return copies.matches("\\d{1,3}") ? Integer.parseInt(copies) : 0;
    }

    private Registration.@Nullable Proxy proxy() {
        boolean any = has("nop-thay")
                || !text("proxy.name").isEmpty()
                || !text("proxy.identity").isEmpty()
                || !text("proxy.authorisation").isEmpty();
        return any
                ? new Registration.Proxy(text("proxy.name"), text("proxy.identity"), text("proxy.authorisation"))
                : null;
    }
}

package vn.motcua.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.procedures.FormField;
import vn.motcua.procedures.Forms;
import vn.motcua.procedures.ProcedureVersion;

/** Tờ khai tập huấn: fills in a procedure's own form for a person of the demo province, so that it passes the rules. */
@Component
public class DemoAnswers {

    private static final LocalDate THAT_WINTER = LocalDate.of(2019, 1, 15);
    private static final List<String> GIVEN =
            List.of("Gia Bảo", "Thị Thu", "Minh Anh", "Văn Lâm", "Thị Sen", "Quang Vinh", "Thị Nhung", "Văn Bình");

    private final Forms forms;

    DemoAnswers(Forms forms) {
        this.forms = forms;
    }

    Map<String, Object> of(ProcedureVersion procedure, Applicant applicant) {
        return of(procedure, applicant, THAT_WINTER);
    }

    /** @param signed the date wherever the form asks for one */
    public Map<String, Object> of(ProcedureVersion procedure, Applicant applicant, LocalDate signed) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        forms.fields(procedure).forEach(field -> fill(posted, field, applicant, signed));
        return forms.answers(procedure, posted);
    }

    private static void fill(
            MultiValueMap<String, String> posted, FormField field, Applicant applicant, LocalDate signed) {
        if (field.kind() == FormField.Kind.GROUP) {
            field.fields().forEach(inner -> fill(posted, inner, applicant, signed));
        } else if (field.kind() == FormField.Kind.ROWS) {
            field.fields().stream().limit(1).forEach(row -> fill(posted, row, applicant, signed));
        } else if (field.required()) {
            posted.add(field.name(), answer(field, applicant, signed));
        }
    }

    private static String answer(FormField field, Applicant applicant, LocalDate signed) {
        return switch (field.kind()) {
            case DATE -> signed.toString();
            case EMAIL -> "nguoi.nop@example.vn";
            case INTEGER, NUMBER -> "1";
            case CHOICE -> field.options().getFirst().value();
            case YES_NO -> "true";
            case TEXT, LONG_TEXT -> text(field, applicant);
            case GROUP, ROWS -> "";
        };
    }

    /** Whoever else the form asks about belongs to the applicant's family. */
    private static String relative(FormField field, Applicant applicant) {
        String surname = applicant.name().split(" ", 2)[0];
        return surname + " " + GIVEN.get(Math.floorMod((field.name() + applicant.name()).hashCode(), GIVEN.size()));
    }

    private static String text(FormField field, Applicant applicant) {
        String label = field.label().toLowerCase(Locale.ROOT);
        String answer = switch (label) {
            case String l
            when l.contains("định danh") || l.contains("căn cước") || l.contains("giấy tờ tùy thân") ->
                applicant.identity();
            case String l when l.contains("điện thoại") -> applicant.phone();
            case String l when l.contains("họ") && l.contains("tên") -> relative(field, applicant);
            case String l when l.contains("địa chỉ") || l.contains("nơi") -> applicant.address();
            default -> "Theo giấy tờ kèm theo";
        };
        String said = answer == null ? "Theo giấy tờ kèm theo" : answer;
        return field.longest() > 0 && said.length() > field.longest() ? said.substring(0, field.longest()) : said;
    }
}

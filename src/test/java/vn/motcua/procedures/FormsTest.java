package vn.motcua.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.motcua.Refusal;
import vn.motcua.ui.Fact;

class FormsTest {

    private static final String SCHEMA = """
            {"type": "object", "required": ["child", "copies", "true_words"], "additionalProperties": false,
             "properties": {
              "child": {"type": "object", "title": "Trẻ được khai sinh", "required": ["name", "born_on", "sex"],
               "properties": {
                "name": {"type": "string", "title": "Họ, chữ đệm, tên", "maxLength": 100},
                "born_on": {"$ref": "#/$defs/day", "title": "Ngày sinh"},
                "sex": {"type": "string", "title": "Giới tính", "enum": ["Nam", "Nữ"]}}},
              "father": {"type": "object", "title": "Cha", "required": ["name"],
               "properties": {"name": {"type": "string", "title": "Họ và tên cha"},
                "identity": {"type": "string", "title": "Số giấy tờ", "pattern": "^[0-9]{9}([0-9]{3})?$",
                 "description": "9 hoặc 12 chữ số"}}},
              "copies": {"type": "integer", "title": "Số bản sao", "minimum": 0, "maximum": 20},
              "capital": {"type": "number", "title": "Vốn"},
              "mail": {"type": "string", "format": "email", "title": "Thư điện tử"},
              "heirs": {"type": "array", "title": "Người cùng thừa kế", "maxItems": 4,
               "items": {"type": "object", "properties": {"name": {"type": "string", "title": "Họ tên"}}}},
              "story": {"type": "string", "title": "Trình bày", "maxLength": 2000},
              "true_words": {"type": "boolean", "const": true, "title": "Tôi cam đoan khai đúng"}},
             "$defs": {"day": {"type": "string", "format": "date"}}}
            """;

    private final Forms forms = new Forms();
    private final ProcedureVersion version = withForm(SCHEMA);

    static ProcedureVersion withForm(String schema) {
        ProcedureContent content =
                AProcedure.aProcedure("1.001193").withForm(schema).content();
        return new ProcedureVersion(
                new ProcedureVersionId(1),
                new ProcedureCode("1.001193"),
                content.name(),
                content.fieldName(),
                content.levels(),
                LocalDate.parse("2016-01-01"),
                null,
                ProcedureStatus.PUBLISHED,
                content.anatomy(),
                content.process(),
                schema,
                new Provenance(1, null, null, "kiểm thử", "verified", List.of(), null));
    }

    private static MultiValueMap<String, String> posted(String... pairs) {
        MultiValueMap<String, String> posted = new LinkedMultiValueMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            posted.add(pairs[i], pairs[i + 1]);
        }
        return posted;
    }

    private static MultiValueMap<String, String> good() {
        return posted(
                "form.child.name", "  Nông   Thị Hoa ",
                "form.child.born_on", "2019-02-28",
                "form.child.sex", "Nữ",
                "form.father.name", "",
                "form.copies", "2",
                "form.capital", "1.500.000,5",
                "form.heirs.0.name", "",
                "form.heirs.1.name", "Hoàng Văn Nam",
                "form.true_words", "true",
                "_csrf", "x");
    }

    @Test
    void theQuestionsStandInTheOrderOfTheSchemaWithTheirLabels() {
        List<FormField> fields = forms.fields(version);

        assertThat(fields)
                .extracting(FormField::kind)
                .containsExactly(
                        FormField.Kind.GROUP,
                        FormField.Kind.GROUP,
                        FormField.Kind.INTEGER,
                        FormField.Kind.NUMBER,
                        FormField.Kind.EMAIL,
                        FormField.Kind.ROWS,
                        FormField.Kind.LONG_TEXT,
                        FormField.Kind.YES_NO);
        FormField born = fields.getFirst().fields().get(1);
        assertThat(born.name()).isEqualTo("form.child.born_on");
        assertThat(born.label()).isEqualTo("Ngày sinh");
        assertThat(born.kind()).isEqualTo(FormField.Kind.DATE);
        assertThat(born.required()).isTrue();
    }

    @Test
    void aListHasAFewRowsWithoutAnyScript() {
        FormField heirs = forms.fields(version).get(5);

        assertThat(heirs.fields()).hasSize(4);
        assertThat(heirs.fields().getFirst().fields())
                .extracting(FormField::name)
                .containsExactly("form.heirs.0.name");
    }

    @Test
    void postedAnswersAreTypedAsTheSchemaWants() {
        Map<String, Object> answers = forms.answers(version, good());

        assertThat(answers).containsOnlyKeys("child", "copies", "capital", "heirs", "true_words");
        assertThat(answers.get("child"))
                .isEqualTo(Map.of("name", "Nông Thị Hoa", "born_on", "2019-02-28", "sex", "Nữ"));
        assertThat(answers.get("copies")).isEqualTo(BigInteger.TWO);
        assertThat(answers.get("capital").toString()).isEqualTo("1500000.5");
        assertThat(answers.get("heirs")).isEqualTo(List.of(Map.of("name", "Hoàng Văn Nam")));
        assertThat(forms.validate(version, answers)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidByItsLabelAndLeadsToItsField() {
        List<Refusal> refusals = forms.validate(version, forms.answers(version, posted("form.father.identity", "12")));

        assertThat(refusals)
                .extracting(Refusal::field)
                .containsExactlyInAnyOrder(
                        "form.child.name",
                        "form.child.born_on",
                        "form.child.sex",
                        "form.father.name",
                        "form.father.identity",
                        "form.copies",
                        "form.true_words");
        assertThat(refusals)
                .extracting(Refusal::sentence)
                .contains(
                        "Hãy nhập “Họ, chữ đệm, tên”.",
                        "Hãy chọn “Giới tính”.",
                        "“Số giấy tờ” chưa đúng mẫu: 9 hoặc 12 chữ số.",
                        "Cần đánh dấu mục “Tôi cam đoan khai đúng”.");
    }

    @Test
    void everyWrongAnswerIsSaidInPlainWords() {
        MultiValueMap<String, String> wrong = good();
        wrong.set("form.copies", "hai");
        wrong.set("form.capital", "nhiều");
        wrong.set("form.mail", "khong-phai-thu");
        wrong.set("form.child.born_on", "2019-02-30");
        wrong.set("form.child.sex", "Khác");
        wrong.set("form.child.name", "a".repeat(101));

        List<Refusal> refusals = forms.validate(version, forms.answers(version, wrong));

        assertThat(refusals)
                .extracting(Refusal::sentence)
                .containsExactlyInAnyOrder(
                        "“Số bản sao” phải là số nguyên, chỉ gồm chữ số.",
                        "“Vốn” phải là một số, ví dụ 120,5.",
                        "“Thư điện tử” chưa đúng mẫu: địa chỉ thư điện tử, ví dụ ten@vidu.vn.",
                        "“Ngày sinh” chưa đúng mẫu: một ngày có thật, ví dụ 2019-03-04.",
                        "Hãy chọn “Giới tính” trong danh sách.",
                        "“Họ, chữ đệm, tên” dài quá 100 chữ.");
    }

    @Test
    void whatTheProcedureDoesNotAskIsRefused() {
        Map<String, Object> answers = forms.answers(version, good());
        answers.put("debt", 1);

        assertThat(forms.validate(version, answers)).hasSize(1);
    }

    @Test
    void answersAreShownUnderTheirLabels() {
        assertThat(forms.shown(version, forms.answers(version, good())))
                .containsExactly(
                        new Fact("Trẻ được khai sinh – Họ, chữ đệm, tên", "Nông Thị Hoa"),
                        new Fact("Trẻ được khai sinh – Ngày sinh", "28/02/2019"),
                        new Fact("Trẻ được khai sinh – Giới tính", "Nữ"),
                        new Fact("Số bản sao", "2"),
                        new Fact("Vốn", "1.500.000,5"),
                        new Fact("Người cùng thừa kế 1 – Họ tên", "Hoàng Văn Nam"),
                        new Fact("Tôi cam đoan khai đúng", "Có"));
    }

    @Test
    void keptAnswersFillThePageInAgain() {
        assertThat(forms.values(forms.answers(version, good())))
                .containsEntry("form.child.name", "Nông Thị Hoa")
                .containsEntry("form.heirs.0.name", "Hoàng Văn Nam")
                .containsEntry("form.true_words", "true");
    }

    @Test
    void aProcedureWithoutFormAsksNothing() {
        ProcedureVersion plain = withForm(null);

        assertThat(forms.fields(plain)).isEmpty();
        assertThat(forms.answers(plain, good())).isEmpty();
        assertThat(forms.validate(plain, Map.of("a", 1))).isEmpty();
    }
}

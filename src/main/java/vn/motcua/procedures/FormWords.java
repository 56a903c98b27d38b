package vn.motcua.procedures;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import vn.motcua.Refusal;
import vn.motcua.procedures.FormField.Kind;

/** Says in plain Vietnamese what is wrong with an answer: the question by its label, the rule by what to do. */
final class FormWords {

    private static final String BASIS = "Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2 điểm h";

    private final FormSchema schema;

    FormWords(FormSchema schema) {
        this.schema = schema;
    }

    /** The refusal is keyed by the name of the field, so that a summary of errors can lead there. */
    Refusal refusal(Error error) {
        List<String> place = place(error);
        JsonNode property = schema.at(place);
        String name = place.isEmpty() ? FormSchema.ROOT : FormSchema.ROOT + "." + String.join(".", place);
        String label = place.isEmpty() ? "Biểu mẫu" : FormSchema.label(name, property);
        return Refusal.ofField(
                "form-" + error.getKeyword(), name, sentence(error.getKeyword(), label, property), BASIS);
    }

    private static List<String> place(Error error) {
        List<String> place = new ArrayList<>();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            place.add(String.valueOf(error.getInstanceLocation().getElement(i)));
        }
        if (error.getProperty() != null && !error.getKeyword().equals("additionalProperties")) {
            place.add(error.getProperty());
        }
        return place;
    }

    private static String sentence(String keyword, String label, JsonNode property) {
        String quoted = "“" + label + "”";
        return switch (keyword) {
            case "required", "minLength" -> missing(quoted, property);
            case "const" -> "Cần đánh dấu mục " + quoted + ".";
            case "enum" -> "Hãy chọn " + quoted + " trong danh sách.";
            case "type" -> quoted + " phải là " + typeInWords(property) + ".";
            case "format", "pattern" -> quoted + " chưa đúng mẫu: " + example(property) + ".";
            case "maxLength" ->
                quoted + " dài quá " + property.path("maxLength").asString("") + " chữ.";
            case "minimum" -> quoted + " phải từ " + property.path("minimum").asString("") + " trở lên.";
            case "exclusiveMinimum" ->
                quoted + " phải lớn hơn " + property.path("exclusiveMinimum").asString("") + ".";
            case "maximum" ->
                quoted + " không được quá " + property.path("maximum").asString("") + ".";
            case "minItems" ->
                "Hãy nhập ít nhất " + property.path("minItems").asString("") + " dòng ở mục " + quoted + ".";
            case "maxItems" ->
                "Mục " + quoted + " có tối đa " + property.path("maxItems").asString("") + " dòng.";
            case "additionalProperties", "unevaluatedProperties" -> quoted + " có mục mà thủ tục này không hỏi.";
            default -> quoted + " chưa hợp lệ.";
        };
    }

    private static String missing(String quoted, JsonNode property) {
        return switch (FormSchema.kind(property)) {
            case CHOICE -> "Hãy chọn " + quoted + ".";
            case YES_NO -> "Hãy trả lời mục " + quoted + ".";
            default -> "Hãy nhập " + quoted + ".";
        };
    }

    private static String typeInWords(JsonNode property) {
        return switch (FormSchema.kind(property)) {
            case INTEGER -> "số nguyên, chỉ gồm chữ số";
            case NUMBER -> "một số, ví dụ 120,5";
            case YES_NO -> "có hoặc không";
            case ROWS -> "một danh sách";
            case GROUP -> "một nhóm câu trả lời";
            default -> "chữ";
        };
    }

    private static String example(JsonNode property) {
        if (FormSchema.kind(property) == Kind.DATE) {
            return "một ngày có thật, ví dụ 2019-03-04";
        }
        if (FormSchema.kind(property) == Kind.EMAIL) {
            return "địa chỉ thư điện tử, ví dụ ten@vidu.vn";
        }
        String hint = property.path("description").asString("xin xem lại chữ số và ký hiệu");
        return hint.endsWith(".") ? hint.substring(0, hint.length() - 1) : hint;
    }
}

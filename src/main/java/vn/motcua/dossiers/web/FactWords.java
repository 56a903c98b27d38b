package vn.motcua.dossiers.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.calendar.Term;
import vn.motcua.dossiers.Defect;
import vn.motcua.dossiers.LatenessCause;
import vn.motcua.dossiers.Outcome;
import vn.motcua.dossiers.ReturnManner;
import vn.motcua.dossiers.Said;
import vn.motcua.dossiers.Timeliness;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;
import vn.motcua.ui.Html;

/** Lời của các dữ kiện: what an event's facts say to a reader; facts that are for programs only are left out. */
@Component
class FactWords {

    /** How one fact is told. */
    private record Word(Said name, Function<JsonNode, String> reading) {}

    private final Map<String, Word> words = new LinkedHashMap<>();
    private final Units units;

    FactWords(Units units) {
        this.units = units;
        texts();
        choices();
        placesAndTimes();
    }

    private void texts() {
        text("reason", "Lý do", "Reason");
        text("lateReason", "Lý do yêu cầu muộn", "Why so late");
        text("question", "Nội dung hỏi", "Question");
        text("answer", "Trả lời", "Answer");
        text("minutes", "Nội dung thẩm tra", "Minutes");
        text("place", "Nơi xác minh", "Place");
        text("obligation", "Nghĩa vụ tài chính", "To be paid");
        text("voucher", "Chứng từ", "Voucher");
        text("resultNumber", "Số văn bản", "Number of the result");
        text("receiver", "Người nhận", "Received by");
        text("receiverIdentity", "Số giấy tờ", "Identity number");
        text("authorisation", "Giấy ủy quyền", "Authorisation");
        text("legalBasis", "Căn cứ", "Legal basis");
        text("note", "Ghi chú", "Note");
        text("rule", "Vì", "Because");
        text("round", "Lần", "Round");
        text("calendarRule", "Quy tắc tính lại", "Rule of the move");
        text("orderedBy", "Theo văn bản", "Ordered by");
    }

    private void choices() {
        words.put("proposal", new Word(new Said("Đề xuất", "Proposal"), titled(Outcome.values(), Outcome::title)));
        words.put("decision", new Word(new Said("Quyết định", "Decision"), FactWords::decision));
        words.put("file", new Word(new Said("Tệp", "File"), fact -> text(fact.path("name"))));
        words.put("class", new Word(new Said("Thời hạn", "Term"), titled(Timeliness.values(), Timeliness::title)));
        words.put("manner", new Word(new Said("Cách nhận", "Manner"), titled(ReturnManner.values(), ReturnManner::title)));
        words.put("cause", new Word(new Said("Nguyên nhân", "Cause"), titled(LatenessCause.values(), LatenessCause::title)));
        words.put("defects", new Word(new Said("Cần bổ sung", "To be mended"), FactWords::defects));
        words.put("late", new Word(new Said("Chậm", "Late"), fact -> fact.asBoolean() ? "quá thời hạn quy định" : ""));
        words.put(
                "termRestarts",
                new Word(new Said("Thời hạn", "Term"), fact -> fact.asBoolean() ? "tính lại từ đầu" : ""));
    }

    private void placesAndTimes() {
        words.put("agency", new Word(new Said("Cơ quan", "Agency"), this::unit));
        words.put("toUnit", new Word(new Said("Đơn vị nhận", "To unit"), this::unit));
        words.put("term", new Word(new Said("Thời hạn giải quyết", "Term"), FactWords::term));
        words.put("amount", new Word(new Said("Số tiền", "Amount"), fact -> Html.money(fact.asLong())));
        words.put("answerBy", new Word(new Said("Trả lời trước", "Answer by"), FactWords::moment));
        words.put("oldDue", new Word(new Said("Ngày hẹn cũ", "Old due time"), FactWords::moment));
        words.put("newDue", new Word(new Said("Ngày hẹn mới", "New due time"), FactWords::moment));
        words.put("resultOn", new Word(new Said("Ngày ký", "Signed on"), fact -> Html.day(LocalDate.parse(text(fact)))));
    }

    private void text(String fact, String vi, String en) {
        words.put(fact, new Word(new Said(vi, en), FactWords::text));
    }

    private static String text(JsonNode fact) {
        return fact.isValueNode() ? fact.asString() : "";
    }

    private static <E extends Enum<E>> Function<JsonNode, String> titled(E[] values, Function<E, String> title) {
        return fact -> Arrays.stream(values)
                .filter(value -> value.name().equals(text(fact)))
                .map(title)
                .findFirst()
                .orElse("");
    }

    /** Of an approval its outcome; of a moved due date the decision that ordered it, in its own words. */
    private static String decision(JsonNode fact) {
        String outcome = titled(Outcome.values(), Outcome::title).apply(fact);
        return outcome.isEmpty() ? text(fact) : outcome;
    }

    private static String term(JsonNode fact) {
        return fact.isString() ? Term.parse(fact.stringValue()).inVietnamese() : "";
    }

    private static String moment(JsonNode fact) {
        return fact.isString() ? Html.moment(Instant.parse(fact.stringValue())) : "";
    }

    private String unit(JsonNode fact) {
        return units.find(new UnitId(fact.asLong())).map(unit -> unit.name()).orElse("");
    }

    private static String defects(JsonNode defects) {
        List<String> told = new ArrayList<>();
        for (JsonNode defect : defects) {
            told.add(defect.path("paper").asString() + " – "
                    + titled(Defect.Kind.values(), Defect.Kind::title).apply(defect.path("kind")) + ": "
                    + defect.path("what").asString());
        }
        return String.join("; ", told);
    }

    /** Officials whom the facts name. */
    static List<OfficialId> people(JsonNode facts) {
        return facts.path("to").isNumber()
                ? List.of(new OfficialId(facts.path("to").asLong()))
                : List.of();
    }

    List<HistoryLine.Told> told(JsonNode facts, Map<OfficialId, String> names) {
        List<HistoryLine.Told> told = words.entrySet().stream()
                .filter(word -> facts.hasNonNull(word.getKey()))
                .map(word -> new HistoryLine.Told(
                        word.getValue().name(), word.getValue().reading().apply(facts.path(word.getKey()))))
                .filter(fact -> !fact.value().isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
        people(facts).forEach(id ->
                told.addFirst(new HistoryLine.Told(new Said("Giao cho", "To"), names.getOrDefault(id, ""))));
        return told;
    }
}

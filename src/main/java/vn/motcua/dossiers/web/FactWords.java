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
    private record Word(Said name, Function<JsonNode, Said> reading) {}

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
        words.put(
                "proposal",
                new Word(
                        new Said("Đề xuất", "Proposal"), titled(Outcome.values(), Outcome::title, Outcome::inEnglish)));
        words.put("decision", new Word(new Said("Quyết định", "Decision"), FactWords::decision));
        words.put("file", new Word(new Said("Tệp", "File"), fact -> same(text(fact.path("name")))));
        words.put(
                "class",
                new Word(
                        new Said("Thời hạn", "Term"),
                        titled(Timeliness.values(), Timeliness::title, Timeliness::inEnglish)));
        words.put(
                "manner",
                new Word(
                        new Said("Cách nhận", "Manner"),
                        titled(ReturnManner.values(), ReturnManner::title, ReturnManner::inEnglish)));
        words.put(
                "cause",
                new Word(
                        new Said("Nguyên nhân", "Cause"),
                        titled(LatenessCause.values(), LatenessCause::title, LatenessCause::inEnglish)));
        words.put("defects", new Word(new Said("Cần bổ sung", "To be mended"), FactWords::defects));
        words.put(
                "late",
                new Word(
                        new Said("Chậm", "Late"),
                        fact -> whether(fact, "quá thời hạn quy định", "past the term of the law")));
        words.put(
                "termRestarts",
                new Word(new Said("Thời hạn", "Term"), fact -> whether(fact, "tính lại từ đầu", "counted anew")));
    }

    private void placesAndTimes() {
        words.put("agency", new Word(new Said("Cơ quan", "Agency"), this::unit));
        words.put("toUnit", new Word(new Said("Đơn vị nhận", "To unit"), this::unit));
        words.put("term", new Word(new Said("Thời hạn giải quyết", "Term"), FactWords::term));
        words.put("amount", new Word(new Said("Số tiền", "Amount"), fact -> same(Html.money(fact.asLong()))));
        words.put("answerBy", new Word(new Said("Trả lời trước", "Answer by"), FactWords::moment));
        words.put("oldDue", new Word(new Said("Ngày hẹn cũ", "Old due time"), FactWords::moment));
        words.put("newDue", new Word(new Said("Ngày hẹn mới", "New due time"), FactWords::moment));
        words.put(
                "resultOn",
                new Word(new Said("Ngày ký", "Signed on"), fact -> same(Html.day(LocalDate.parse(text(fact))))));
    }

    private void text(String fact, String vi, String en) {
        words.put(fact, new Word(new Said(vi, en), value -> same(text(value))));
    }

    private static String text(JsonNode fact) {
        return fact.isValueNode() ? fact.asString() : "";
    }

    private static Said same(String words) {
        return new Said(words, words);
    }

    private static Said whether(JsonNode fact, String vi, String en) {
        return fact.asBoolean() ? new Said(vi, en) : same("");
    }

    private static <E extends Enum<E>> Function<JsonNode, Said> titled(
            E[] values, Function<E, String> title, Function<E, String> inEnglish) {
        return fact -> Arrays.stream(values)
                .filter(value -> value.name().equals(text(fact)))
                .map(value -> new Said(title.apply(value), inEnglish.apply(value)))
                .findFirst()
                .orElse(same(""));
    }

    /** Of an approval its outcome; of a moved due date the decision that ordered it, in its own words. */
    private static Said decision(JsonNode fact) {
        Said outcome =
                titled(Outcome.values(), Outcome::title, Outcome::inEnglish).apply(fact);
        return outcome.vi().isEmpty() ? same(text(fact)) : outcome;
    }

    private static Said term(JsonNode fact) {
        if (!fact.isString()) {
            return same("");
        }
        Term term = Term.parse(fact.stringValue());
        return new Said(term.inVietnamese(), term.inEnglish());
    }

    private static Said moment(JsonNode fact) {
        return same(fact.isString() ? Html.moment(Instant.parse(fact.stringValue())) : "");
    }

    private Said unit(JsonNode fact) {
        return same(
                units.find(new UnitId(fact.asLong())).map(unit -> unit.name()).orElse(""));
    }

    private static Said defects(JsonNode defects) {
        List<String> vi = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (JsonNode defect : defects) {
            String paper = defect.path("paper").asString() + " – ";
            String what = ": " + defect.path("what").asString();
            Said kind = titled(Defect.Kind.values(), Defect.Kind::title, Defect.Kind::inEnglish)
                    .apply(defect.path("kind"));
            vi.add(paper + kind.vi() + what);
            en.add(paper + kind.en() + what);
        }
        return new Said(String.join("; ", vi), String.join("; ", en));
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
                .filter(fact -> !fact.value().vi().isBlank())
                .collect(Collectors.toCollection(ArrayList::new));
        people(facts)
                .forEach(id -> told.addFirst(
                        new HistoryLine.Told(new Said("Giao cho", "To"), same(names.getOrDefault(id, "")))));
        return told;
    }
}

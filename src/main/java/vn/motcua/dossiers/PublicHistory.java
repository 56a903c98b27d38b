package vn.motcua.dossiers;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.motcua.calendar.Words;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Units;

/** Diễn biến cho người dân: the history in plain words; agencies are named, people are not, notes of officials stay inside. */
@Component
class PublicHistory {

    private final Units units;
    private final ObjectMapper json;

    PublicHistory(Units units, ObjectMapper json) {
        this.units = units;
        this.json = json;
    }

    List<TrackedDossier.Milestone> of(Dossier dossier, List<Event> events, List<Leg> legs) {
        List<TrackedDossier.Milestone> told = new ArrayList<>();
        boolean begun = false;
        for (Event event : events) {
            boolean first = !begun && (event.act() == Act.TAKE || event.act() == Act.ASSIGN);
            begun |= first;
            Said said = first ? begun() : said(dossier, event, legs);
            if (said != null) {
                told.add(new TrackedDossier.Milestone(event.at(), said));
            }
        }
        return told;
    }

    private static Said begun() {
        return new Said("Cán bộ bắt đầu xem xét hồ sơ", "An official has begun to work on it");
    }

    private @Nullable Said said(Dossier dossier, Event event, List<Leg> legs) {
        return switch (event.act()) {
            case REGISTER -> new Said("Đã nộp hồ sơ", "Filed");
            case ACCEPT -> new Said("Đã tiếp nhận và cấp Giấy tiếp nhận", "Accepted; the receipt was given");
            case GUIDE, REQUEST_SUPPLEMENT -> new Said("Đề nghị bổ sung giấy tờ", "More papers were asked for");
            case REFUSE -> new Said("Không tiếp nhận hồ sơ", "Not accepted");
            case CORRECT_INTAKE ->
                new Said(
                        "Sửa sai sót khi tiếp nhận và cấp Giấy tiếp nhận mới",
                        "A mistake at the counter was mended; a new receipt was given");
            case HAND_OVER ->
                new Said(
                        "Đã chuyển đến " + name(dossier.filing().agency()),
                        "Handed over to " + name(dossier.filing().agency()));
            case CONSULT -> asked(event);
            case ANSWER -> answered(event, legs);
            case SUBMIT -> new Said("Đã thẩm tra xong, chuyển bước tiếp theo", "Checked and passed on");
            case APPROVE -> new Said("Lãnh đạo đã quyết định", "The leader has decided");
            case SEND_BACK -> new Said("Lãnh đạo yêu cầu xem xét lại", "To be looked at again");
            case SUPPLEMENT_RECEIVED -> new Said("Đã nhận giấy tờ bổ sung", "The missing papers came");
            case OPEN_OBLIGATION -> new Said("Đề nghị nộp tiền theo quy định", "A payment was asked for");
            case FULFIL_OBLIGATION -> new Said("Đã xác nhận việc nộp tiền", "The payment was confirmed");
            case WITHDRAW -> new Said("Người nộp đã rút hồ sơ", "Withdrawn by the applicant");
            case STOP -> new Said("Cơ quan dừng giải quyết", "Stopped by the agency");
            case EXTEND -> extended(event);
            case FINISH -> new Said("Đã có kết quả, chuyển về Bộ phận Một cửa", "The result is at the one-stop desk");
            case RETURN_RESULT -> new Said("Đã trả kết quả", "The result was returned");
            case MOVE_DUE_DATE ->
                new Said("Ngày hẹn được điều chỉnh theo lịch làm việc", "The due day moved with the working calendar");
            // what officials do among themselves
            default -> null;
        };
    }

    private Said asked(Event event) {
        String agency = name(new UnitId(facts(event).path("agency").asLong()));
        return new Said("Hỏi ý kiến " + agency, "Asked " + agency + " for its opinion");
    }

    private Said answered(Event event, List<Leg> legs) {
        int no = facts(event).path("leg").asInt();
        String agency = legs.stream()
                .filter(leg -> leg.no() == no)
                .findFirst()
                .map(leg -> name(leg.agency()))
                .orElse("Cơ quan phối hợp");
        return new Said(agency + " đã trả lời", agency + " has answered");
    }

    private Said extended(Event event) {
        String day = Words.moment(Instant.parse(facts(event).path("newDue").asString()));
        return new Said("Cơ quan xin lỗi và hẹn lại đến " + day, "The agency apologises; the new due time is " + day);
    }

    /** What is to be paid, by the last demand. */
    Optional<Said> obligation(List<Event> events) {
        return last(events, Act.OPEN_OBLIGATION).map(this::facts).map(facts -> {
            String amount = NumberFormat.getIntegerInstance(Locale.of("vi"))
                    .format(facts.path("amount").asLong());
            String what = Objects.requireNonNullElse(facts.path("obligation").asString(), "");
            return new Said(what + ": " + amount + " đồng", what + ": " + amount + " VND");
        });
    }

    /** The reason that the citizen reads when the dossier was refused or ended without a result. */
    Optional<Said> reason(List<Event> events) {
        return events.reversed().stream()
                .filter(event -> event.act() == Act.REFUSE || event.act() == Act.STOP || event.act() == Act.APPROVE)
                .findFirst()
                .map(event -> facts(event).path("reason"))
                .filter(JsonNode::isString)
                .map(reason -> new Said("Lý do: " + reason.stringValue(), "Reason: " + reason.stringValue()));
    }

    private static Optional<Event> last(List<Event> events, Act act) {
        return events.reversed().stream().filter(event -> event.act() == act).findFirst();
    }

    private JsonNode facts(Event event) {
        return json.readTree(event.facts());
    }

    private String name(UnitId unit) {
        return units.unit(unit).name();
    }
}

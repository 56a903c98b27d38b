package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.Event;
import vn.motcua.identity.Officials;

/** Says what became of an act in the words of the API: the dossier, or an RFC 9457 problem. */
@Component
class ActAnswers {

    private final Officials officials;
    private final Clock clock;

    ActAnswers(Officials officials, Clock clock) {
        this.officials = officials;
        this.clock = clock;
    }

    ResponseEntity<Object> answer(ActResult result, Function<Dossier, ResponseEntity<Object>> done) {
        return switch (result) {
            case ActResult.Done(Dossier dossier) -> done.apply(dossier);
            case ActResult.Refused(List<Refusal> refusals) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, refusals);
            case ActResult.NotCompetent(String sentence) -> problem(HttpStatus.FORBIDDEN, "not-competent", sentence);
            case ActResult.Overtaken(Dossier dossier, Event by) -> overtaken(dossier, by);
            case ActResult.Unknown() -> unknown();
        };
    }

    static ResponseEntity<Object> unknown() {
        return problem(HttpStatus.NOT_FOUND, "unknown-dossier", "Không có hồ sơ này, hoặc anh/chị không được xem.");
    }

    static ResponseEntity<Object> problem(HttpStatus status, String rule, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("rule", rule);
        return ResponseEntity.status(status).body(problem);
    }

    /** Every refusal with its field, rule and legal basis; the first one also as the problem's own. */
    static ResponseEntity<Object> refused(HttpStatus status, List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, first.sentence());
        problem.setProperty("rule", first.rule());
        if (first.field() != null) {
            problem.setProperty("field", first.field());
        }
        problem.setProperty("refusals", refusals);
        return ResponseEntity.status(status).body(problem);
    }

    private ResponseEntity<Object> overtaken(Dossier dossier, Event by) {
        String detail = whoDidWhat(by) + " Xin xem lại hồ sơ rồi làm tiếp.";
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, detail);
        problem.setProperty("rule", "overtaken");
        problem.setProperty("field", "expectedVersion");
        problem.setProperty("currentVersion", dossier.chain().version());
        problem.setProperty("currentState", dossier.state().code());
        return ResponseEntity.status(HttpStatus.CONFLICT).body(problem);
    }

    /** "Nông Thị Hoa đã “Phê duyệt kết quả” lúc 09:12 ngày 04/03/2019." */
    String whoDidWhat(Event by) {
        String who = by.actor() == null
                ? "Hệ thống"
                : officials.named(List.of(by.actor())).getOrDefault(by.actor(), "Một cán bộ");
        ZonedDateTime at = by.at().atZone(clock.getZone());
        return "%s đã “%s” lúc %02d:%02d ngày %02d/%02d/%d."
                .formatted(
                        who,
                        by.act().title(),
                        at.getHour(),
                        at.getMinute(),
                        at.getDayOfMonth(),
                        at.getMonthValue(),
                        at.getYear());
    }
}

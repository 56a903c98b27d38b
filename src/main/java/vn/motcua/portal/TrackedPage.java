package vn.motcua.portal;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.calendar.Words;
import vn.motcua.dossiers.TrackedDossier;
import vn.motcua.ui.Fact;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Moment;
import vn.motcua.ui.Signal;

/**
 * Trang kết quả tra cứu.
 *
 * @param own opened by the signed-in applicant, not by number and digits
 */
public record TrackedPage(TrackedDossier dossier, boolean own) {

    /** The shape and colour of the due time. */
    public Signal signal(TrackedDossier.Promise promise) {
        return signal(promise.at());
    }

    static Signal signal(TrackedDossier.Standing standing) {
        return switch (standing) {
            case RUNNING -> Signal.RUNNING;
            case PAUSED -> Signal.PAUSED;
            case LATE -> Signal.LATE;
            case DONE -> Signal.DONE;
        };
    }

    /** The timeline, latest first. */
    public List<Moment> moments(Frame frame) {
        return dossier.timeline().reversed().stream()
                .map(mile -> new Moment(
                        Words.moment(mile.at()),
                        frame.say(mile.what().vi(), mile.what().en()),
                        null))
                .toList();
    }

    /** "thứ Hai 04/03/2019, 07:30–11:30, 13:30–17:00". */
    public String open() {
        return dossier.desk().hours().stream()
                .map(span -> span.from() + "–" + span.to())
                .collect(Collectors.joining(", ", Words.day(dossier.desk().openOn()) + ", ", ""));
    }

    /** What the dossier is about. */
    public List<Fact> facts(Frame frame) {
        return List.of(
                new Fact(frame.say("Thủ tục", "Procedure"), dossier.procedure()),
                new Fact(frame.say("Cơ quan giải quyết", "Solved by"), dossier.agency()),
                new Fact(frame.say("Nơi nhận và trả", "Desk"), dossier.desk().name()),
                new Fact(frame.say("Mở cửa", "Open"), open()));
    }
}

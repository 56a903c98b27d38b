package vn.motcua.dossiers.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossiers.ActResult;
import vn.motcua.ui.NotFound;

/** Says on a page why an act was not done: a sentence for each field at fault, "" for the whole request. */
@Component
class ActMessages {

    private final ActAnswers answers;

    ActMessages(ActAnswers answers) {
        this.answers = answers;
    }

    /** Empty when it was done. */
    SequencedMap<String, String> of(ActResult result) {
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        switch (result) {
            case ActResult.Done done -> errors.clear();
            case ActResult.Refused(List<Refusal> refusals) ->
                refusals.forEach(refusal ->
                        errors.putIfAbsent(refusal.field() == null ? "" : refusal.field(), refusal.sentence()));
            case ActResult.NotCompetent(String sentence) -> errors.put("", sentence);
            case ActResult.Overtaken(var dossier, var by) ->
                errors.put("", answers.whoDidWhat(by) + " Xin xem lại hồ sơ rồi làm tiếp.");
            case ActResult.Unknown() -> throw new NotFound("dossier");
        }
        return errors;
    }
}

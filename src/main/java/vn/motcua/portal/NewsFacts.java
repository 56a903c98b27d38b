package vn.motcua.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.calendar.Words;
import vn.motcua.dossiers.Said;
import vn.motcua.dossiers.TrackedDossier;
import vn.motcua.ui.Html;
import vn.motcua.ui.Language;

/** What a message says of a dossier: the same words as on the tracking page, without anybody's name. */
final class NewsFacts {

    private NewsFacts() {}

    /**
     * @param publicUrl where citizens find the platform; empty when it is not known
     * @param choices where they choose how to be told
     */
    static Map<String, String> of(TrackedDossier dossier, Language language, String publicUrl, String choices) {
        Function<Said, String> say = said -> language == Language.VI ? said.vi() : said.en();
        Map<String, String> facts = new HashMap<>();
        facts.put("number", dossier.number());
        facts.put("procedure", dossier.procedure());
        facts.put("agency", dossier.agency());
        facts.put("desk", dossier.desk().name());
        facts.put("status", say.apply(dossier.status()));
        facts.put(
                dossier.next().citizensTurn() ? "todo" : "wait",
                say.apply(dossier.next().what()));
        List<String> items = dossier.next().items().stream().map(say).toList();
        facts.put("items", items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
        facts.put("itemsBrief", String.join("; ", items));
        if (dossier.next().citizensTurn()) {
            facts.put("open", open(dossier.desk()));
        }
        due(dossier, language, facts);
        if (!publicUrl.isEmpty()) {
            facts.put("link", publicUrl + "/tra-cuu?ma=" + URLEncoder.encode(dossier.number(), StandardCharsets.UTF_8));
            facts.put("choices", choices);
        }
        return facts;
    }

    /** "thứ Hai 04/03/2019, 07:30–11:30, 13:30–17:00". */
    private static String open(TrackedDossier.Desk desk) {
        return desk.hours().stream()
                .map(span -> span.from() + "–" + span.to())
                .collect(Collectors.joining(", ", Words.day(desk.openOn()) + ", ", ""));
    }

    /** While the term stands still, or is over, there is no day to promise. */
    private static void due(TrackedDossier dossier, Language language, Map<String, String> facts) {
        TrackedDossier.Promise promise = dossier.promise();
        boolean runs = promise != null
                && (promise.at() == TrackedDossier.Standing.RUNNING || promise.at() == TrackedDossier.Standing.LATE);
        if (runs) {
            String brief = Html.moment(promise.dueAt());
            facts.put("due", language == Language.VI ? Words.moment(promise.dueAt()) : brief);
            facts.put("dueBrief", brief);
        }
    }
}

package vn.motcua.dossiers.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.DemoAnswers;
import vn.motcua.dossiers.Histories;
import vn.motcua.dossiers.Registration;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.ProcedureVersionId;

/**
 * Giấy tờ và tờ khai: what is handed in with a dossier. The form of a procedure is filled in once, with marks where the
 * applicant's own answers go; then each dossier costs no more than putting them in.
 */
final class Handed {

    private static final LocalDate SIGNED = LocalDate.of(2015, 12, 15);
    private static final String SURNAME = "Zqsurname";
    private static final String OTHERS = "Zqothers";
    private static final String IDENTITY = "Zqidentity";
    private static final String PHONE = "Zqphone";
    private static final String ADDRESS = "Zqaddress";
    private static final List<String> MARKS = List.of(SURNAME, OTHERS, IDENTITY, PHONE, ADDRESS);

    private final DemoAnswers answers;
    private final Histories histories;
    private final Map<ProcedureVersionId, Form> forms = new ConcurrentHashMap<>();

    Handed(DemoAnswers answers, Histories histories) {
        this.answers = answers;
        this.histories = histories;
    }

    /**
     * A form with gaps.
     *
     * @param pieces texts and marks in turn, as JSON
     * @param papers the checklist as JSON
     */
    private record Form(List<String> pieces, List<Registration.HandedIn> list, String papers) {}

    /** The answers of an applicant, JSON. */
    String form(ProcedureVersion procedure, Applicant applicant) {
        StringBuilder text = new StringBuilder(256);
        for (String piece : of(procedure).pieces()) {
            text.append(
                    switch (piece) {
                        case SURNAME -> applicant.name().split(" ", 2)[0];
                        case OTHERS -> applicant.name().split(" ", 2)[1];
                        case IDENTITY -> applicant.identity();
                        case PHONE -> applicant.phone();
                        case ADDRESS -> applicant.address();
                        default -> piece;
                    });
        }
        return text.toString();
    }

    /** The answers as the front door takes them. */
    Map<String, Object> answers(ProcedureVersion procedure, Applicant applicant) {
        return answers.of(procedure, applicant, SIGNED);
    }

    List<Registration.HandedIn> papers(ProcedureVersion procedure) {
        return of(procedure).list();
    }

    String papersText(ProcedureVersion procedure) {
        return of(procedure).papers();
    }

    private Form of(ProcedureVersion procedure) {
        return forms.computeIfAbsent(procedure.id(), id -> prepared(procedure));
    }

    private Form prepared(ProcedureVersion procedure) {
        Applicant marked = new Applicant(
                vn.motcua.dossiers.ApplicantKind.CITIZEN, SURNAME + " " + OTHERS, IDENTITY, PHONE, null, ADDRESS);
        List<Registration.HandedIn> papers = procedure.anatomy().papers().stream()
                .limit(1)
                .flatMap(each -> each.papers().stream())
                .filter(paper -> !paper.presentOnly() && !paper.name().contains("nếu"))
                .map(paper -> new Registration.HandedIn(paper.name(), paper.originals(), paper.copies(), null))
                .toList();
        return new Form(pieces(histories.text(answers(procedure, marked))), papers, histories.text(papers));
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int start = from;
            String next = MARKS.stream()
                    .filter(mark -> text.indexOf(mark, start) >= 0)
                    .min((one, other) -> Integer.compare(text.indexOf(one, start), text.indexOf(other, start)))
                    .orElse("");
            int at = next.isEmpty() ? text.length() : text.indexOf(next, from);
            pieces.add(text.substring(from, at));
            if (!next.isEmpty()) {
                pieces.add(next);
            }
            from = at + next.length();
        }
        return List.copyOf(pieces);
    }
}

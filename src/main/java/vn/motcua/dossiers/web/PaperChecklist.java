package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.Registration;
import vn.motcua.procedures.PaperCase;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.procedures.RequiredPaper;

/** Bảng kiểm giấy tờ: the papers of a procedure, numbered through all its cases, as an official ticks them off. */
record PaperChecklist(List<Case> cases) {

    /** Under this name and id comes what is wrong with the whole list. */
    static final String PAPERS = "papers";

    /** Under this name the official says that what is not ticked is not needed. */
    static final String COMPLETE = "papers-complete";

    static final String OTHER = "giay-khac";

    private static final int WRONG = -1;

    /** Một trường hợp of the procedure. */
    record Case(String name, List<Line> lines) {}

    /** Một giấy tờ; its fields are named after its number. */
    record Line(int no, RequiredPaper paper) {

        String tick() {
            return "giay." + no;
        }

        String originals() {
            return tick() + ".chinh";
        }

        String copies() {
            return tick() + ".sao";
        }

        boolean ticked(Map<String, String> values) {
            return values.containsKey(tick());
        }
    }

    static PaperChecklist of(ProcedureVersion procedure) {
        List<Case> cases = new ArrayList<>();
        int no = 0;
        for (PaperCase each : procedure.anatomy().papers()) {
            List<Line> lines = new ArrayList<>();
            for (RequiredPaper paper : each.papers()) {
                lines.add(new Line(no++, paper));
            }
            cases.add(new Case(each.name(), lines));
        }
        return new PaperChecklist(cases);
    }

    /** The numbers that the procedure asks for. */
    void putDefaults(Map<String, String> values) {
        for (Case each : cases) {
            for (Line line : each.lines()) {
                values.put(line.originals(), Integer.toString(line.paper().originals()));
                values.put(line.copies(), Integer.toString(line.paper().copies()));
            }
        }
    }

    /** What was ticked. */
    List<Registration.HandedIn> handedIn(Map<String, String> values) {
        List<Registration.HandedIn> papers = new ArrayList<>();
        for (Case each : cases) {
            for (Line line : each.lines()) {
                if (line.ticked(values)) {
                    papers.add(new Registration.HandedIn(
                            line.paper().name(),
                            number(values.get(line.originals())),
                            number(values.get(line.copies())),
                            line.paper().presentOnly() ? "xuất trình" : null));
                }
            }
        }
        String other = values.getOrDefault(OTHER, "").strip();
        if (!other.isEmpty()) {
            papers.add(new Registration.HandedIn(
                    other, number(values.get(OTHER + ".chinh")), number(values.get(OTHER + ".sao")), null));
        }
        return papers;
    }

    /** What is not ticked, of the cases that the dossier is about: those with a tick, or all. */
    List<String> missing(Map<String, String> values) {
        List<Case> chosen = cases.stream()
                .filter(each -> each.lines().stream().anyMatch(line -> line.ticked(values)))
                .toList();
        return (chosen.isEmpty() ? cases : chosen)
                .stream()
                        .flatMap(each -> each.lines().stream())
                        .filter(line -> !line.ticked(values))
                        .map(line -> line.paper().name())
                        .toList();
    }

    private static int number(@Nullable String text) {
        String digits = text == null ? "" : text.strip();
        if (digits.isEmpty()) {
            return 0;
        }
        return digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : WRONG;
    }
}

package vn.motcua.procedures.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcua.procedures.Anatomy;
import vn.motcua.procedures.Fee;
import vn.motcua.procedures.PaperCase;
import vn.motcua.procedures.RequiredPaper;

/**
 * Lists as officials type them: one thing a line, its parts with a bar between, a case begins with a line after a #.
 * Reads what it writes.
 */
final class DraftLines {

    private static final String BAR = " | ";

    private final Map<String, String> errors;

    DraftLines(Map<String, String> errors) {
        this.errors = errors;
    }

    static String one(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "/").strip();
    }

    static String papers(List<PaperCase> cases) {
        List<String> lines = new ArrayList<>();
        for (PaperCase each : cases) {
            if (!each.name().isEmpty()) {
                lines.add("# " + one(each.name()));
            }
            each.papers().forEach(paper -> lines.add(paper(paper)));
        }
        return String.join("\n", lines);
    }

    private static String paper(RequiredPaper paper) {
        String text = one(paper.name())
                + BAR
                + (paper.presentOnly() ? "xuất trình" : paper.originals() + "")
                + BAR
                + paper.copies();
        String form = paper.formName() == null ? "" : one(paper.formName());
        if (paper.formUrl() != null) {
            return text + BAR + form + BAR + one(paper.formUrl());
        }
        return form.isEmpty() ? text : text + BAR + form;
    }

    /** A paper that keeps its name keeps its code. */
    List<PaperCase> readPapers(String text, List<PaperCase> before) {
        Map<String, String> codes = before.stream()
                .flatMap(each -> each.papers().stream())
                .collect(Collectors.toMap(paper -> one(paper.name()), RequiredPaper::code, (first, second) -> first));
        List<PaperCase> cases = new ArrayList<>();
        String name = "";
        List<RequiredPaper> papers = new ArrayList<>();
        int number = 1;
        for (String line : lines(text)) {
            if (line.startsWith("#")) {
                addCase(cases, name, papers);
                name = line.substring(1).strip();
                papers = new ArrayList<>();
            } else {
                papers.add(readPaper(line, number++, codes));
            }
        }
        addCase(cases, name, papers);
        return cases;
    }

    private static void addCase(List<PaperCase> cases, String name, List<RequiredPaper> papers) {
        if (!papers.isEmpty() || !name.isEmpty()) {
            cases.add(new PaperCase(name, papers));
        }
    }

    private RequiredPaper readPaper(String line, int number, Map<String, String> codes) {
        String[] parts = parts(line, 5);
        boolean shown = parts[1].equalsIgnoreCase("xuất trình");
        return new RequiredPaper(
                codes.getOrDefault(parts[0], "GT" + number),
                parts[0],
                shown ? 0 : count(parts[1], line),
                count(parts[2], line),
                shown,
                parts[3].isEmpty() ? null : parts[3],
                parts[4].isEmpty() ? null : parts[4]);
    }

    private int count(String text, String line) {
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,3}")) {
            errors.put("papers", "Số bản phải là số từ 0 đến 999, hoặc “xuất trình”: “" + shortened(line) + "”.");
            return 0;
        }
        return Integer.parseInt(text);
    }

    static String fees(List<Fee> fees) {
        return fees.stream()
                .map(fee -> (fee.amount() == null ? "" : fee.amount().toPlainString())
                        + BAR
                        + fee.currency()
                        + BAR
                        + one(fee.note()))
                .collect(Collectors.joining("\n"));
    }

    List<Fee> readFees(String text, String field) {
        List<Fee> fees = new ArrayList<>();
        for (String line : lines(text)) {
            String[] parts = parts(line, 3);
            String amount = parts[0].replace(".", "").replace(',', '.');
            if (!amount.matches("(\\d{1,12}(\\.\\d{1,4})?)?")) {
                errors.put(field, "Số tiền phải là số: “" + shortened(line) + "”.");
                continue;
            }
            fees.add(new Fee(
                    null,
                    amount.isEmpty() ? null : new BigDecimal(amount),
                    parts[1].isEmpty() ? "VND" : parts[1],
                    parts[2]));
        }
        return fees;
    }

    static String sequence(List<Anatomy.Sequence> sequence) {
        List<String> lines = new ArrayList<>();
        for (Anatomy.Sequence each : sequence) {
            if (!each.caseName().isEmpty()) {
                lines.add("# " + one(each.caseName()));
            }
            each.steps().forEach(step -> lines.add(one(step)));
        }
        return String.join("\n", lines);
    }

    static List<Anatomy.Sequence> readSequence(String text) {
        List<Anatomy.Sequence> sequence = new ArrayList<>();
        String name = "";
        List<String> steps = new ArrayList<>();
        for (String line : lines(text)) {
            if (line.startsWith("#")) {
                if (!steps.isEmpty()) {
                    sequence.add(new Anatomy.Sequence(name, steps));
                }
                name = line.substring(1).strip();
                steps = new ArrayList<>();
            } else {
                steps.add(line);
            }
        }
        if (!steps.isEmpty()) {
            sequence.add(new Anatomy.Sequence(name, steps));
        }
        return sequence;
    }

    static String legalBasis(List<Anatomy.LegalReference> basis) {
        return basis.stream()
                .map(each -> (each.number() == null ? "" : one(each.number())) + BAR + one(each.title()))
                .collect(Collectors.joining("\n"));
    }

    static List<Anatomy.LegalReference> readLegalBasis(String text) {
        return lines(text).stream()
                .map(line -> parts(line, 2))
                .map(parts -> new Anatomy.LegalReference(parts[0].isEmpty() ? null : parts[0], parts[1]))
                .toList();
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String[] parts(String line, int wanted) {
        String[] parts = new String[wanted];
        Arrays.fill(parts, "");
        String[] found = line.split("\\|", wanted);
        for (int i = 0; i < found.length; i++) {
            parts[i] = found[i].strip();
        }
        return parts;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}

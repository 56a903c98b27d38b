package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.dossiers.Counter;
import vn.motcua.dossiers.Tray;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.Fee;
import vn.motcua.procedures.FormField;
import vn.motcua.procedures.ProcedureVersion;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Html;
import vn.motcua.ui.Option;

/**
 * Trang tiếp nhận hồ sơ: on which a dossier is taken in.
 *
 * @param errors by the id of the field
 * @param notice what came of looking up earlier data; null when nothing was looked up
 */
public record ReceptionPage(
        Counter.Offer offer,
        Map<String, String> values,
        Map<String, String> errors,
        List<FormField> fields,
        List<Tray.Waiting> waiting,
        List<Option> agencies,
        @Nullable String notice) {

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    public String action() {
        return "/can-bo/tiep-nhan/" + offer.procedure().code().value();
    }

    PaperChecklist checklist() {
        return PaperChecklist.of(offer.procedure());
    }

    /** One paper of the checklist with what was typed for it. */
    public record Paper(
            String id, String name, String amount, boolean ticked, String originals, String copies, boolean showOnly) {}

    /** The papers of one case. */
    public record Papers(String caseName, List<Paper> papers) {}

    public List<Papers> papers() {
        return checklist().cases().stream()
                .map(each -> new Papers(
                        each.name(), each.lines().stream().map(this::paper).toList()))
                .toList();
    }

    private Paper paper(PaperChecklist.Line line) {
        return new Paper(
                line.tick(),
                line.paper().name(),
                line.paper().amount(),
                line.ticked(values),
                value(line.originals()),
                value(line.copies()),
                line.paper().presentOnly());
    }

    public static List<Option> kinds(Frame frame) {
        return Arrays.stream(ApplicantKind.values())
                .map(kind -> new Option(kind.name(), frame.say(kind.title(), kind.inEnglish())))
                .toList();
    }

    public static List<Option> channels(Frame frame) {
        return List.of(option(frame, Channel.COUNTER), option(frame, Channel.POST));
    }

    private static Option option(Frame frame, Channel channel) {
        return new Option(channel.name(), frame.say(channel.inVietnamese(), channel.inEnglish()));
    }

    /** What it costs through the chosen channel, each line as it is published. */
    public List<String> fees() {
        return feesOf(offer.procedure(), value("channel").equals(Channel.POST.name()) ? Channel.POST : Channel.COUNTER);
    }

    static List<String> feesOf(ProcedureVersion procedure, Channel channel) {
        List<String> lines = new ArrayList<>();
        procedure.anatomy().feesOf(channel).forEach(fee -> lines.add(inWords(fee)));
        return lines;
    }

    private static String inWords(Fee fee) {
        String note = fee.note().isBlank() ? "" : " – " + fee.note().strip();
        if (fee.amount() == null) {
            return note.isEmpty() ? "Theo quy định" : fee.note().strip();
        }
        if (fee.free()) {
            return "Không thu" + note;
        }
        return fee.currency().equals("VND")
                ? Html.money(fee.amount().longValue()) + note
                : fee.amount().toPlainString() + " " + fee.currency() + note;
    }
}

package vn.motcua.dossiers.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.payments.Charge;
import vn.motcua.payments.Exemption;
import vn.motcua.ui.Frame;
import vn.motcua.ui.Option;

/**
 * Trang phí, lệ phí của hồ sơ.
 *
 * @param collects whether the official takes the money of this desk
 * @param values what was typed
 */
public record ChargePage(
        OpenedDossier opened,
        List<Row> rows,
        List<Offer> offers,
        boolean collects,
        String key,
        Map<String, String> values,
        Map<String, String> errors) {

    /**
     * Khoản thu.
     *
     * @param receipt the address of its receipt; null where there is none
     */
    public record Row(Charge charge, @Nullable String receipt) {}

    /**
     * Mức thu đã công bố.
     *
     * @param note as the publication says it
     * @param amount digits, empty where it names none
     */
    public record Offer(String no, String what, String note, String amount) {}

    public boolean accepted() {
        return opened.dossier().times().acceptedAt() != null;
    }

    public String address() {
        return "/can-bo/ho-so/" + opened.dossier().reference() + "/phi";
    }

    public String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** What is still to be paid, in đồng. */
    public long owed() {
        return rows.stream()
                .map(Row::charge)
                .filter(Charge::open)
                .mapToLong(Charge::dong)
                .sum();
    }

    /** The only fee is ticked until somebody says otherwise. */
    public boolean ticked(Offer offer) {
        return values.containsKey("chon-" + offer.no()) || values.isEmpty() && rows.isEmpty() && offers.size() == 1;
    }

    public static List<Option> grounds(Frame frame) {
        return Stream.concat(
                        Stream.of(new Option("", frame.say("Không miễn, giảm", "No exemption"))),
                        Arrays.stream(Exemption.Ground.values())
                                .map(ground ->
                                        new Option(ground.name(), frame.say(ground.title(), ground.inEnglish()))))
                .toList();
    }

    public static List<Option> steps(Frame frame) {
        return ChargeForm.STEPS.stream()
                .map(step -> new Option(step.name(), frame.say(step.title(), step.inEnglish())))
                .toList();
    }
}

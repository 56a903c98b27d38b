package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.payments.ChargeLine;
import vn.motcua.payments.DueStep;
import vn.motcua.payments.Exemption;

/** What was chosen to be charged: fees of the catalogue, by quantity, perhaps something else; one exemption for all. */
record ChargeForm(List<ChargePage.Offer> offers, Map<String, String> values, Map<String, String> errors) {

    static final List<DueStep> STEPS = List.of(DueStep.ACCEPTANCE, DueStep.SUPPLEMENT, DueStep.RETURN);
    private static final int LONGEST = 300;
    private static final int LONGEST_KEY = 64;

    static ChargeForm of(List<ChargePage.Offer> offers, Map<String, String> posted) {
        return new ChargeForm(offers, posted, new LinkedHashMap<>());
    }

    private String text(String name) {
        return values.getOrDefault(name, "").replace("\0", "").strip();
    }

    /** The lines, and every mistake in {@link #errors}. */
    List<ChargeLine> lines() {
        Exemption exemption = exemption();
        List<ChargeLine> lines = new ArrayList<>();
        for (ChargePage.Offer offer : offers) {
            if (values.containsKey("chon-" + offer.no())) {
                line(offer.what(), offer.no(), exemption).ifPresent(lines::add);
            }
        }
        if (!text("ten-khac").isEmpty()) {
            line(shortened(text("ten-khac")), "khac", exemption).ifPresent(lines::add);
        }
        if (lines.isEmpty() && errors.isEmpty()) {
            errors.put(
                    offers.isEmpty() ? "ten-khac" : "chon-" + offers.getFirst().no(),
                    "Xin chọn ít nhất một khoản phải thu.");
        }
        return lines;
    }

    private Optional<ChargeLine> line(String what, String no, @Nullable Exemption exemption) {
        long listed = whole("so-tien-" + no, ChargeLine.MOST_DONG, "Xin ghi mức thu bằng đồng, chỉ chữ số.");
        long quantity = whole("so-luong-" + no, ChargeLine.MOST, "Xin ghi số lượng từ 1 đến 10.000.");
        if (listed < 1 || quantity < 1) {
            return Optional.empty();
        }
        if (listed > ChargeLine.MOST_DONG / quantity) {
            errors.put("so-tien-" + no, "Số tiền lớn quá 1.000 tỷ đồng, xin xem lại.");
            return Optional.empty();
        }
        return Optional.of(new ChargeLine(what, listed, (int) quantity, exemption, due()));
    }

    /** The number that was typed, with or without points between thousands; zero, and an error, when it is none. */
    private long whole(String field, long most, String sentence) {
        String digits = text(field).replaceAll("[. ]", "");
        long number = digits.matches("\\d{1,13}") ? Long.parseLong(digits) : 0;
        if (number < 1 || number > most) {
            errors.put(field, sentence);
            return 0;
        }
        return number;
    }

    private DueStep due() {
        return STEPS.stream()
                .filter(step -> step.name().equals(text("luc")))
                .findFirst()
                .orElse(DueStep.ACCEPTANCE);
    }

    private @Nullable Exemption exemption() {
        Optional<Exemption.Ground> ground = Arrays.stream(Exemption.Ground.values())
                .filter(one -> one.name().equals(text("mien")))
                .findFirst();
        if (ground.isEmpty()) {
            return null;
        }
        long percent = whole("ty-le", 100, "Xin ghi tỷ lệ miễn, giảm từ 1 đến 100.");
        if (text("giay-mien").isEmpty()) {
            errors.put("giay-mien", "Xin ghi giấy tờ hoặc văn bản chứng minh được miễn, giảm.");
        }
        return percent < 1 ? null : new Exemption(ground.get(), (int) percent, shortened(text("giay-mien")));
    }

    /** Names this form, so that pressing twice charges once. */
    String key() {
        String key = text("lan");
        return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}

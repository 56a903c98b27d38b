package vn.motcua.procedures;

import static vn.motcua.procedures.MessageParts.count;
import static vn.motcua.procedures.MessageParts.objects;
import static vn.motcua.procedures.MessageParts.shortened;
import static vn.motcua.procedures.MessageParts.text;
import static vn.motcua.procedures.MessageParts.textOrNone;
import static vn.motcua.procedures.MessageParts.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Tier;

/** One procedure as the national database sends it (LayThuTuc), taken over into our own shape. */
final class NationalMessage {

    private static final int LONGEST_NAME = 2_000;
    private static final int MOST_COPIES = 999;
    private static final String IN_USE = "1";

    private final JsonNode message;
    private final List<String> toReview = new ArrayList<>();

    NationalMessage(JsonNode message) {
        if (!message.isObject()) {
            throw new UnreadableMessage("a line must hold one JSON object");
        }
        this.message = message;
    }

    ProcedureCode code() {
        String code = text(message, "MATTHC");
        if (!ProcedureCode.isCode(code)) {
            throw new UnreadableMessage(
                    code.isEmpty() ? "MATTHC is missing" : "MATTHC \"" + shortened(code) + "\" is no procedure code");
        }
        return new ProcedureCode(code);
    }

    @Nullable
    String decision() {
        return textOrNone(message, "QUYETDINHCONGBO");
    }

    List<String> toReview() {
        return List.copyOf(toReview);
    }

    ProcedureContent content() {
        String status = text(message, "TRANGTHAI");
        if (!status.isEmpty() && !status.equals(IN_USE)) {
            throw new UnreadableMessage(
                    "TRANGTHAI \"" + shortened(status) + "\": only published procedures (1) are taken");
        }
        String name = text(message, "TENTTHC");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new UnreadableMessage(
                    name.isEmpty() ? "TENTTHC is missing" : "TENTTHC is longer than " + LONGEST_NAME + " letters");
        }
        Set<Tier> tiers = tiers();
        Anatomy anatomy = anatomy();
        if (anatomy.mainTerm().isEmpty()) {
            toReview.add("Thời hạn giải quyết không ghi rõ đơn vị hoặc không tính được.");
        }
        toReview.add("Quy trình nội bộ theo chuỗi chuẩn; chưa có quyết định phê duyệt.");
        return new ProcedureContent(name, field(), tiers, anatomy, StandardProcess.of(tiers, anatomy.mainTerm()), null);
    }

    private Set<Tier> tiers() {
        Set<Tier> tiers = new TreeSet<>();
        for (String level : texts(message, "CAPTHUCHIEN")) {
            switch (level.toLowerCase(Locale.ROOT)) {
                case "province" -> tiers.add(Tier.PROVINCE);
                case "district" -> tiers.add(Tier.DISTRICT);
                case "commune" -> tiers.add(Tier.COMMUNE);
                case "ministry", "other" -> {
                    // known, but no desk of the province takes these in
                }
                default ->
                    throw new UnreadableMessage("CAPTHUCHIEN has the unknown level \"" + shortened(level) + "\"");
            }
        }
        if (tiers.isEmpty()) {
            throw new UnreadableMessage("CAPTHUCHIEN names no level of the province");
        }
        return tiers;
    }

    private String field() {
        return objects(message, "LINHVUCTHUCHIEN").stream()
                .map(field -> text(field, "TENLINHVUC"))
                .filter(field -> !field.isEmpty())
                .findFirst()
                .orElseGet(() -> {
                    toReview.add("Chưa ghi lĩnh vực.");
                    return "Chưa phân lĩnh vực";
                });
    }

    private Anatomy anatomy() {
        String performer = text(message, "COQUANTHUCHIEN");
        return new Anatomy(
                null,
                text(message, "LOAITTHC"),
                texts(message, "CAPTHUCHIEN"),
                objects(message, "TRINHTUTHUCHIEN").stream()
                        .map(NationalMessage::sequence)
                        .toList(),
                NationalChannels.of(message),
                objects(message, "THANHPHANHOSO").stream().map(this::paperCase).toList(),
                1,
                texts(message, "DOITUONGTHUCHIEN"),
                performer,
                text(message, "COQUANPHOIHOP"),
                objects(message, "KETQUATHUCHIEN").stream()
                        .map(result -> new Anatomy.Result(textOrNone(result, "MAKETQUA"), text(result, "TENKETQUA")))
                        .toList(),
                text(message, "YEUCAU"),
                objects(message, "CANCUPHAPLY").stream()
                        .map(basis ->
                                new Anatomy.LegalReference(textOrNone(basis, "SOVANBAN"), text(basis, "TENVANBAN")))
                        .toList(),
                null,
                List.of());
    }

    private static Anatomy.Sequence sequence(JsonNode each) {
        return new Anatomy.Sequence(
                text(each, "TRUONGHOP"),
                objects(each, "TRINHTU").stream()
                        .map(step -> text(step, "TENTRINHTU"))
                        .filter(step -> !step.isEmpty())
                        .toList());
    }

    private PaperCase paperCase(JsonNode each) {
        List<RequiredPaper> papers = new ArrayList<>();
        for (JsonNode paper : objects(each, "GIAYTO")) {
            String name = text(paper, "TENGIAYTO");
            if (!name.isEmpty()) {
                String code = text(paper, "MAGIAYTO");
                papers.add(new RequiredPaper(
                        code.isEmpty() ? "GT" + (papers.size() + 1) : code,
                        name,
                        plausible(count(paper, "SOBANCHINH"), name),
                        plausible(count(paper, "SOBANSAO"), name),
                        false,
                        textOrNone(paper, "TENMAUDON"),
                        textOrNone(paper, "URL")));
            }
        }
        return new PaperCase(text(each, "TRUONGHOP"), papers);
    }

    /** The database has counts such as 20261, a year grown together with a number; nobody hands in so many. */
    private int plausible(int copies, String paper) {
        if (copies <= MOST_COPIES) {
            return copies;
        }
        toReview.add("Số bản của “" + shortened(paper) + "” ghi là " + copies + "; tạm tính 1.");
        return 1;
    }
}

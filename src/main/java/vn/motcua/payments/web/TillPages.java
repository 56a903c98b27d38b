package vn.motcua.payments.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Unit;
import vn.motcua.payments.CashDesk;
import vn.motcua.payments.Charge;
import vn.motcua.payments.DayClosing;
import vn.motcua.payments.Drawer;
import vn.motcua.payments.MoneyResult;
import vn.motcua.payments.Tills;
import vn.motcua.payments.TransferCode;
import vn.motcua.ui.Html;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Option;
import vn.motcua.ui.Redirects;

/** The till: what is still to be paid at this desk, taking cash, and the closing of the day. */
@Controller
@Requires(Permission.COLLECT_FEES)
class TillPages {

    static final String PATH = "/can-bo/thu-phi";
    private static final int SHOWN = 50;
    private static final int CLOSINGS = 10;
    private static final int LONGEST_SOUGHT = 60;
    private static final int LONGEST_REASON = 300;
    private static final long MOST_CASH = 1_000_000_000_000L;

    private final CashDesk desk;
    private final Tills tills;
    private final Officials officials;

    TillPages(CashDesk desk, Tills tills, Officials officials) {
        this.desk = desk;
        this.tills = tills;
        this.officials = officials;
    }

    @GetMapping(PATH)
    ModelAndView show(Actor actor, @RequestParam Map<String, String> asked) {
        return page(actor, asked, Map.of());
    }

    /** The whole of one charge; then its receipt. */
    @PostMapping(PATH + "/{khoan}/tien-mat")
    ModelAndView take(Actor actor, @PathVariable("khoan") String code, RedirectAttributes attributes) {
        return switch (desk.take(actor, code)) {
            case MoneyResult.Done done ->
                Redirects.to(
                        ReceiptPages.PATH + done.payment().value(),
                        attributes,
                        "Đã thu tiền. In biên lai giao cho người nộp.",
                        "The money was taken. Print the receipt for the payer.");
            case MoneyResult.Refused refused ->
                page(actor, Map.of(), Map.of("", refused.refusal().sentence()));
            case MoneyResult.Unknown unknown -> throw new NotFound("charge");
        };
    }

    @PostMapping(PATH + "/khoa-so")
    ModelAndView close(Actor actor, @RequestParam Map<String, String> posted, RedirectAttributes attributes) {
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<Unit> agency = chosen(tills.ofOwn(actor, Permission.COLLECT_FEES), posted.get("don-vi"));
        Optional<Long> counted = dong(posted.getOrDefault("dem-duoc", "")).filter(dong -> dong >= 0);
        Optional<Long> expected = dong(posted.getOrDefault("phai-co", ""));
        if (counted.isEmpty()) {
            errors.put("dem-duoc", "Xin ghi số tiền đếm được bằng đồng, chỉ chữ số.");
        }
        if (agency.isEmpty() || expected.isEmpty()) {
            errors.put("", "Xin mở lại trang này rồi khóa sổ.");
        }
        if (!errors.isEmpty()) {
            return page(actor, posted, errors);
        }
        CashDesk.Count count = new CashDesk.Count(expected.get(), counted.get());
        Optional<Refusal> refusal = desk.close(actor, agency.get().id(), count, reason(posted));
        return refusal.isPresent()
                ? page(actor, posted, Map.of(field(refusal.get()), refusal.get().sentence()))
                : Redirects.to(
                        PATH + "?don-vi=" + agency.get().code(),
                        attributes,
                        "Đã khóa sổ với " + Html.money(count.counted()) + ".",
                        "The drawer was closed with " + Html.money(count.counted()) + ".");
    }

    private static String field(Refusal refusal) {
        return refusal.field() == null ? "" : refusal.field();
    }

    private static @Nullable String reason(Map<String, String> posted) {
        String reason = posted.getOrDefault("ly-do", "").replace("\0", "").strip();
        if (reason.isEmpty()) {
            return null;
        }
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** As it was typed, with or without points between thousands; a drawer may have paid back more than it took. */
    private static Optional<Long> dong(String typed) {
        String digits = typed.replaceAll("[. ]", "");
        return Optional.of(digits)
                .filter(text -> text.matches("-?\\d{1,13}"))
                .map(Long::parseLong)
                .filter(number -> Math.abs(number) <= MOST_CASH);
    }

    private ModelAndView page(Actor actor, Map<String, String> asked, Map<String, String> errors) {
        List<Unit> agencies = tills.ofOwn(actor, Permission.COLLECT_FEES);
        Unit agency = agencies.isEmpty()
                ? null
                : chosen(agencies, asked.get("don-vi")).orElseThrow(() -> new NotFound("agency"));
        String sought = sought(asked.getOrDefault("ma", ""));
        List<Charge> charges = agency == null ? List.of() : desk.open(agency.id(), sought, SHOWN + 1);
        ModelAndView view = new ModelAndView("payments/till");
        view.addObject(
                "page",
                new TillPage(
                        agency,
                        agencies.stream()
                                .map(unit -> new Option(unit.code(), unit.name()))
                                .toList(),
                        sought,
                        charges.subList(0, Math.min(SHOWN, charges.size())),
                        charges.size() > SHOWN,
                        agency == null ? new Drawer(0, 0, 0) : desk.drawer(actor, agency.id()),
                        agency == null ? List.of() : closings(agency),
                        asked,
                        errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<TillPage.Closed> closings(Unit agency) {
        List<DayClosing> closings = desk.closings(agency.id(), CLOSINGS);
        Map<OfficialId, String> names =
                officials.named(closings.stream().map(DayClosing::official).toList());
        return closings.stream()
                .map(closing -> new TillPage.Closed(closing, names.getOrDefault(closing.official(), "")))
                .toList();
    }

    private static Optional<Unit> chosen(List<Unit> agencies, @Nullable String code) {
        return agencies.stream()
                .filter(unit -> code == null || code.isBlank() || unit.code().equals(code.strip()))
                .findFirst();
    }

    /** A transfer code or the number of a dossier, as it was typed or scanned. */
    private static String sought(String typed) {
        String text = typed.replace("\0", "").strip().toUpperCase(Locale.ROOT);
        return TransferCode.within(text)
                .orElse(text.length() <= LONGEST_SOUGHT ? text : text.substring(0, LONGEST_SOUGHT));
    }
}

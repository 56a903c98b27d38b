package vn.motcua.payments.web;

import java.util.List;
import java.util.Map;
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
import vn.motcua.identity.Officials;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Units;
import vn.motcua.payments.DongInWords;
import vn.motcua.payments.FeeReceipt;
import vn.motcua.payments.MoneyResult;
import vn.motcua.payments.PaymentBook;
import vn.motcua.payments.PaymentId;
import vn.motcua.payments.Refunds;
import vn.motcua.payments.Tills;
import vn.motcua.payments.Way;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** A receipt, to be printed; and paying back what it is about. */
@Controller
class ReceiptPages {

    static final String PATH = "/can-bo/bien-lai/";
    private static final int LONGEST = 300;

    private final PaymentBook book;
    private final Refunds refunds;
    private final Tills tills;
    private final Units units;
    private final Officials officials;

    ReceiptPages(PaymentBook book, Refunds refunds, Tills tills, Units units, Officials officials) {
        this.book = book;
        this.refunds = refunds;
        this.tills = tills;
        this.units = units;
        this.officials = officials;
    }

    @GetMapping(PATH + "{id}")
    @Requires({Permission.COLLECT_FEES, Permission.SEE_REPORTS})
    ModelAndView show(Actor actor, @PathVariable("id") long payment) {
        return page(actor, payment, Map.of(), Map.of());
    }

    @PostMapping(PATH + "{id}/hoan-tra")
    @Requires(Permission.REFUND_FEES)
    ModelAndView refund(
            Actor actor,
            @PathVariable("id") long payment,
            @RequestParam Map<String, String> posted,
            RedirectAttributes attributes) {
        Refunds.Asked asked = new Refunds.Asked(
                "CASH".equals(posted.get("cach")) ? Way.CASH : Way.TRANSFER,
                "CASH".equals(posted.get("cach")) ? null : text(posted, "chung-tu"),
                text(posted, "ly-do"));
        return switch (refunds.refund(actor, new PaymentId(payment), asked)) {
            case MoneyResult.Done done ->
                Redirects.to(PATH + payment, attributes, "Đã ghi việc hoàn trả.", "The refund was recorded.");
            case MoneyResult.Refused(Refusal refusal) ->
                page(
                        actor,
                        payment,
                        posted,
                        Map.of(refusal.field() == null ? "" : refusal.field(), refusal.sentence()));
            case MoneyResult.Unknown unknown -> throw new NotFound("payment");
        };
    }

    private static String text(Map<String, String> posted, String name) {
        String text = posted.getOrDefault(name, "").replace("\0", "").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private ModelAndView page(Actor actor, long payment, Map<String, String> values, Map<String, String> errors) {
        FeeReceipt receipt = book.receipt(actor, new PaymentId(payment)).orElseThrow(() -> new NotFound("receipt"));
        ModelAndView view = new ModelAndView("payments/receipt");
        view.addObject("receipt", receipt);
        view.addObject("agency", units.unit(receipt.agency()).name());
        view.addObject("inWords", DongInWords.of(receipt.dong()));
        view.addObject(
                "official",
                receipt.by() == null
                        ? ""
                        : officials.named(List.of(receipt.by())).getOrDefault(receipt.by(), ""));
        view.addObject("mayRefund", receipt.refund() == null && tills.paysBack(actor, receipt.agency()));
        view.addObject("hasDrawer", tills.collects(actor, receipt.agency()));
        view.addObject("values", values);
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}

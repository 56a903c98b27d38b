package vn.motcua.dossiers.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.Dossier;
import vn.motcua.dossiers.OpenedDossier;
import vn.motcua.dossiers.Reading;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.payments.Cancelling;
import vn.motcua.payments.ChargeLine;
import vn.motcua.payments.Charges;
import vn.motcua.payments.Claim;
import vn.motcua.payments.PaymentBook;
import vn.motcua.payments.Tills;
import vn.motcua.procedures.Fee;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** The fees of a dossier: what it owes, what was paid, and saying which published fees apply to it. */
@Controller
class ChargePages {

    private static final String PATH = "/can-bo/ho-so/{ma}/phi";

    private final Reading reading;
    private final Charges charges;
    private final Cancelling cancelling;
    private final PaymentBook book;
    private final Tills tills;
    private final Clock clock;

    ChargePages(Reading reading, Charges charges, Cancelling cancelling, PaymentBook book, Tills tills, Clock clock) {
        this.reading = reading;
        this.charges = charges;
        this.cancelling = cancelling;
        this.book = book;
        this.tills = tills;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Requires(Permission.SEE_DOSSIERS)
    ModelAndView show(Actor actor, @PathVariable("ma") String reference) {
        return page(actor, opened(actor, reference), Map.of(), Map.of());
    }

    /** Opens what was chosen, of a dossier that has its number. */
    @PostMapping(PATH)
    @Requires(Permission.COLLECT_FEES)
    ModelAndView charge(
            Actor actor,
            @PathVariable("ma") String reference,
            @RequestParam Map<String, String> posted,
            RedirectAttributes attributes) {
        OpenedDossier opened = collected(actor, reference);
        ChargeForm form = ChargeForm.of(offers(opened), posted);
        List<ChargeLine> lines = form.lines();
        if (!form.errors().isEmpty()) {
            return page(actor, opened, posted, form.errors());
        }
        Dossier dossier = opened.dossier();
        String number = dossier.reference();
        charges.open(new Claim(
                dossier.filing().receivingAgency(),
                number,
                dossier.applicant().name(),
                number + "#" + form.key(),
                lines,
                clock.instant()));
        return Redirects.to(
                "/can-bo/ho-so/" + number + "/phi", attributes, "Đã lập khoản thu.", "The charges were opened.");
    }

    @PostMapping(PATH + "/{khoan}/bo")
    @Requires(Permission.COLLECT_FEES)
    ModelAndView cancel(
            Actor actor,
            @PathVariable("ma") String reference,
            @PathVariable("khoan") String code,
            @RequestParam(name = "ly-do", defaultValue = "") String typed,
            RedirectAttributes attributes) {
        OpenedDossier opened = collected(actor, reference);
        String reason = ChargeForm.shortened(typed.replace("\0", "").strip());
        if (reason.isEmpty()) {
            return page(actor, opened, Map.of(), Map.of("ly-do-" + code, "Xin ghi lý do bỏ khoản thu."));
        }
        String number = opened.dossier().reference();
        return cancelling.cancel(actor, number, code, reason)
                ? Redirects.to(
                        "/can-bo/ho-so/" + number + "/phi",
                        attributes,
                        "Đã bỏ khoản thu " + code + ".",
                        "The charge " + code + " was cancelled.")
                : page(actor, opened, Map.of(), Map.of("", "Khoản thu này không còn ở trạng thái chưa nộp."));
    }

    private OpenedDossier opened(Actor actor, String reference) {
        return reading.open(actor, reference, "Phí, lệ phí của hồ sơ").orElseThrow(() -> new NotFound("dossier"));
    }

    /** Only of an accepted dossier, and only where the money is taken. */
    private OpenedDossier collected(Actor actor, String reference) {
        OpenedDossier opened = opened(actor, reference);
        if (!collects(actor, opened) || opened.dossier().times().acceptedAt() == null) {
            throw new NotFound("dossier");
        }
        return opened;
    }

    private boolean collects(Actor actor, OpenedDossier opened) {
        return tills.collects(actor, opened.dossier().filing().receivingAgency());
    }

    private ModelAndView page(
            Actor actor, OpenedDossier opened, Map<String, String> values, Map<String, String> errors) {
        ModelAndView view = new ModelAndView("dossiers/charges");
        view.addObject(
                "page",
                new ChargePage(
                        opened,
                        charges.of(opened.dossier().reference()).stream()
                                .map(charge -> new ChargePage.Row(
                                        charge,
                                        book.receiptOf(charge)
                                                .map(payment -> "/can-bo/bien-lai/" + payment.value())
                                                .orElse(null)))
                                .toList(),
                        offers(opened),
                        collects(actor, opened),
                        UUID.randomUUID().toString(),
                        values,
                        errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** The fees of the version that the dossier is solved under, by its channel; what is free is not charged. */
    private static List<ChargePage.Offer> offers(OpenedDossier opened) {
        List<ChargePage.Offer> offers = new ArrayList<>();
        for (Fee fee :
                opened.procedure().anatomy().feesOf(opened.dossier().filing().channel())) {
            if (!fee.free() && fee.currency().equals("VND")) {
                BigDecimal amount = fee.amount();
                offers.add(new ChargePage.Offer(
                        Integer.toString(offers.size()),
                        fee.note().isBlank()
                                ? "Phí, lệ phí theo quy định của thủ tục"
                                : ChargeForm.shortened(fee.note().strip()),
                        fee.note().strip(),
                        amount == null ? "" : amount.toBigInteger().toString()));
            }
        }
        return offers;
    }
}

package vn.motcua.dossiers.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Applicant;
import vn.motcua.dossiers.Counter;
import vn.motcua.dossiers.DossierState;
import vn.motcua.dossiers.IdempotentCalls;
import vn.motcua.dossiers.Reception;
import vn.motcua.dossiers.Registration;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.Forms;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.ui.Option;
import vn.motcua.ui.Redirects;

/** Reception at the counter: find the procedure, then take the dossier in on one page. */
@Controller
@Requires(Permission.REGISTER_DOSSIER)
class ReceptionPages {

    static final String PATH = "/can-bo/tiep-nhan";

    private static final int LONGEST_QUERY = 200;

    private final Counter counter;
    private final Reception reception;
    private final TrayForm trayForm;
    private final Forms forms;
    private final ActMessages messages;

    ReceptionPages(Counter counter, Reception reception, TrayForm trayForm, Forms forms, ActMessages messages) {
        this.counter = counter;
        this.reception = reception;
        this.trayForm = trayForm;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView find(
            Actor actor,
            @RequestParam(name = "bo-phan", defaultValue = "") String desk,
            @RequestParam(name = "q", defaultValue = "") String words) {
        return firstStep(actor, desk, words, Map.of());
    }

    private ModelAndView firstStep(Actor actor, String deskCode, String words, Map<String, String> errors) {
        List<Unit> desks = counter.desks(actor);
        Optional<Unit> desk = chosen(desks, deskCode);
        String sought = words.replace("\0", "").strip();
        String shortened = sought.length() <= LONGEST_QUERY ? sought : sought.substring(0, LONGEST_QUERY);
        ModelAndView view = new ModelAndView("dossiers/reception");
        view.addObject("desks", desks);
        view.addObject("desk", desk.orElse(null));
        view.addObject("words", shortened);
        view.addObject(
                "found", desk.map(one -> counter.find(one.id(), shortened)).orElse(null));
        view.addObject(
                "favourites", desk.map(one -> counter.favourites(one.id())).orElse(List.of()));
        view.addObject("errors", errors);
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
        return view;
    }

    private static Optional<Unit> chosen(List<Unit> desks, String code) {
        return desks.stream()
                .filter(desk -> code.isEmpty() || desk.code().equals(code))
                .findFirst();
    }

    @GetMapping(PATH + "/{thu-tuc}")
    ModelAndView open(
            Actor actor,
            @PathVariable("thu-tuc") String procedure,
            @RequestParam(name = "bo-phan", defaultValue = "") String desk) {
        return offered(actor, desk, procedure, "", Channel.COUNTER)
                .map(offer -> form(actor, offer, ReceptionForm.empty(offer.procedure()), Map.of(), null))
                .orElseGet(() -> notReceivedHere(actor, desk));
    }

    private Optional<Counter.Offer> offered(
            Actor actor, String deskCode, String procedure, String agency, Channel channel) {
        if (!ProcedureCode.isCode(procedure)) {
            return Optional.empty();
        }
        ProcedureCode code = new ProcedureCode(procedure);
        return chosen(counter.desks(actor), deskCode).flatMap(desk -> {
            Optional<Counter.Offer> byItself = counter.offer(desk, code, null, channel);
            return agency.isEmpty()
                    ? byItself
                    : byItself.flatMap(offer -> agencyNamed(offer, agency)
                            .flatMap(unit -> counter.offer(desk, code, unit, channel))
                            .or(() -> byItself));
        });
    }

    private Optional<UnitId> agencyNamed(Counter.Offer offer, String code) {
        return !offer.choosesAgency()
                ? Optional.empty()
                : counter.agenciesFor(offer.procedure()).stream()
                        .filter(unit -> unit.code().equals(code))
                        .map(Unit::id)
                        .findFirst();
    }

    private ModelAndView notReceivedHere(Actor actor, String desk) {
        return firstStep(
                actor,
                desk,
                "",
                Map.of(
                        "q",
                        "Thủ tục này không tiếp nhận tại bộ phận một cửa của anh/chị, hoặc không còn áp dụng. Xin tìm lại."));
    }

    @PostMapping(PATH + "/{thu-tuc}")
    ModelAndView send(
            Actor actor,
            @PathVariable("thu-tuc") String procedure,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(name = "tep", required = false) @Nullable List<MultipartFile> files,
            RedirectAttributes attributes) {
        ReceptionForm form = ReceptionForm.of(posted);
        Optional<Counter.Offer> offer =
                offered(actor, form.text("bo-phan"), procedure, form.text("agency"), form.channel());
        if (offer.isEmpty()) {
            return notReceivedHere(actor, form.text("bo-phan"));
        }
        SequencedMap<String, String> errors = new LinkedHashMap<>();
        trayForm.sort(actor, form.key(), posted, files == null ? List.of() : files, errors);
        return switch (form.text("viec")) {
            case "tiep-nhan" -> receive(actor, offer.get(), form, posted, Reception.Way.ACCEPT, errors, attributes);
            case "dang-ky" -> receive(actor, offer.get(), form, posted, Reception.Way.REGISTER, errors, attributes);
            case "tu-choi" -> receive(actor, offer.get(), form, posted, Reception.Way.REFUSE, errors, attributes);
            default -> form(actor, offer.get(), form, errors, lookUp(actor, form));
        };
    }

    private String lookUp(Actor actor, ReceptionForm form) {
        if (form.text("applicant.identity").isEmpty()) {
            return "Xin ghi số giấy tờ trước, rồi lấy thông tin đã có.";
        }
        Optional<Applicant> known = counter.known(actor, form.text("applicant.identity"));
        known.ifPresent(form::fillIn);
        return known.isPresent()
                ? "Đã lấy thông tin từ hồ sơ gần nhất; xin kiểm tra lại với người nộp."
                : "Chưa có hồ sơ nào của số giấy tờ này trong phạm vi anh/chị được xem.";
    }

    private ModelAndView receive(
            Actor actor,
            Counter.Offer offer,
            ReceptionForm form,
            MultiValueMap<String, String> posted,
            Reception.Way way,
            Map<String, String> ofFiles,
            RedirectAttributes attributes) {
        Map<String, Object> answers = forms.answers(offer.procedure(), posted);
        UnitId agency = agencyNamed(offer, form.text("agency")).orElse(null);
        Registration registration =
                form.registration(offer.procedure(), offer.desk().id(), agency, answers);
        SequencedMap<String, String> errors = messages.of(new ActResult.Refused(reception.check(registration)));
        if (way == Reception.Way.ACCEPT) {
            checkPapers(offer, form, errors);
        }
        errors.putAll(ofFiles);
        if (!errors.isEmpty()) {
            return form(actor, offer, form, errors, null);
        }
        Reception.Form sent = new Reception.Form(form.key(), form.content(), registration, way, form.text("reason"));
        return answered(actor, offer, form, sent, attributes);
    }

    private ModelAndView answered(
            Actor actor, Counter.Offer offer, ReceptionForm form, Reception.Form sent, RedirectAttributes attributes) {
        return switch (reception.receive(actor, sent)) {
            case IdempotentCalls.First(ActResult.Done(var dossier)) ->
                done(dossier.reference(), sent.way(), attributes);
            case IdempotentCalls.First(ActResult result) -> form(actor, offer, form, messages.of(result), null);
            case IdempotentCalls.Repeated(String reference) -> done(reference, sent.way(), attributes);
            case IdempotentCalls.OtherContent() ->
                form(
                        actor,
                        offer,
                        form,
                        Map.of("", "Hồ sơ nhập trên trang này đã được ghi nhận rồi. Xin mở trang tiếp nhận mới."),
                        null);
        };
    }

    private static void checkPapers(Counter.Offer offer, ReceptionForm form, Map<String, String> errors) {
        List<String> missing = PaperChecklist.of(offer.procedure()).missing(form.values());
        if (!missing.isEmpty() && !form.has(PaperChecklist.COMPLETE)) {
            errors.put(
                    PaperChecklist.COMPLETE,
                    "Còn " + missing.size()
                            + " giấy tờ chưa đánh dấu đã nhận. Nếu trường hợp này không cần, xin xác nhận;"
                            + " nếu thiếu, chọn “Ghi nhận, hướng dẫn bổ sung”.");
        }
    }

    private static ModelAndView done(String reference, Reception.Way way, RedirectAttributes attributes) {
        return switch (way) {
            case ACCEPT, REFUSE -> seeOther(ReceivedPages.PATH + reference);
            case REGISTER ->
                Redirects.to(
                        "/can-bo/ho-so/" + reference,
                        attributes,
                        DossierState.REGISTERED.title() + ": hồ sơ " + reference
                                + ". Xin chọn “Hướng dẫn hoàn thiện hồ sơ” để ghi giấy tờ còn thiếu.",
                        DossierState.REGISTERED.inEnglish() + ": dossier " + reference + ". Choose “"
                                + Act.GUIDE.inEnglish() + "” to note the papers that are missing.");
        };
    }

    private static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    private ModelAndView form(
            Actor actor, Counter.Offer offer, ReceptionForm form, Map<String, String> errors, @Nullable String notice) {
        ModelAndView view = new ModelAndView("dossiers/reception-form");
        view.addObject(
                "page",
                new ReceptionPage(
                        offer,
                        form.values(),
                        errors,
                        forms.fields(offer.procedure()),
                        trayForm.of(actor, form.key()),
                        agencies(offer),
                        notice));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private List<Option> agencies(Counter.Offer offer) {
        if (!offer.choosesAgency()) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "Theo thủ tục và nơi tiếp nhận"));
        counter.agenciesFor(offer.procedure()).forEach(unit -> options.add(new Option(unit.code(), unit.name())));
        return options;
    }
}

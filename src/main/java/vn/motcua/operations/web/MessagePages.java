package vn.motcua.operations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.notifications.Outbox;
import vn.motcua.ui.Redirects;

/** What an operator of the whole province does about messages that could not be sent. */
@Controller
@Requires(Permission.OPERATE)
class MessagePages {

    private static final String PATH = OperationsPages.PATH + "/tin-nhan";

    private final Outbox outbox;
    private final ProvinceOperators operators;

    MessagePages(Outbox outbox, ProvinceOperators operators) {
        this.outbox = outbox;
        this.operators = operators;
    }

    @PostMapping(PATH + "/gui-lai")
    ModelAndView retry(Actor actor, @RequestParam("tin") long message, RedirectAttributes attributes) {
        if (!operators.include(actor)) {
            return ProvinceOperators.notHere();
        }
        return outbox.retry(actor, message)
                ? Redirects.to(OperationsPages.PATH, attributes, "Sẽ gửi lại ngay.", "It is tried again now.")
                : gone(attributes);
    }

    @PostMapping(PATH + "/bo-qua")
    ModelAndView dismiss(Actor actor, @RequestParam("tin") long message, RedirectAttributes attributes) {
        if (!operators.include(actor)) {
            return ProvinceOperators.notHere();
        }
        return outbox.dismiss(actor, message)
                ? Redirects.to(OperationsPages.PATH, attributes, "Đã bỏ qua tin này.", "It was dismissed.")
                : gone(attributes);
    }

    private static ModelAndView gone(RedirectAttributes attributes) {
        return Redirects.to(
                OperationsPages.PATH,
                attributes,
                "Tin này không còn trong danh sách.",
                "It is not in the list any more.");
    }
}

package vn.motcua.identity.web;

import static org.springframework.web.bind.annotation.RequestMethod.*;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;

/** The page of those who may not; reached by forwarding only. */
@Controller
class NoPermissionPages {

    static final String PATH = "/loi/khong-co-quyen";

    /** By every method: one that is left out would be answered by the framework, be refused, and be forwarded here again. */
    @OpenToAll
    @RequestMapping(
            path = PATH,
            method = {GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS, TRACE})
    ModelAndView show(HttpServletRequest request) {
        Object reason = request.getAttribute(Turnstile.REASON);
        ModelAndView page =
                new ModelAndView("identity/no-permission", Map.of("reason", reason == null ? "" : reason.toString()));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }
}

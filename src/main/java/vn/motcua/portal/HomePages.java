package vn.motcua.portal;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.OpenToAll;

/** The first page that a citizen sees. */
@Controller
class HomePages {

    @OpenToAll
    @GetMapping("/")
    ModelAndView home() {
        return new ModelAndView("portal/home");
    }
}

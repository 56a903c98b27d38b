package vn.motcua.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.identity.RequiresSignIn;

/** What the keyboard can do on the officials' pages. */
@Controller
@RequiresSignIn
class HelpPages {

    @GetMapping("/can-bo/phim-tat")
    ModelAndView keyboard() {
        return new ModelAndView("ui/keyboard");
    }
}

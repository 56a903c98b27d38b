package vn.motcua.ui;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.motcua.identity.RequiresSignIn;

/** Which keys do what. */
@Controller
class KeyboardPages {

    @RequiresSignIn
    @GetMapping("/can-bo/phim-tat")
    String keys() {
        return "ui/keyboard";
    }
}

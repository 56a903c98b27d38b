package vn.motcua.ui;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** Chuyển trang sau khi làm xong: so that reloading never does an act twice. */
public final class Redirects {

    private Redirects() {}

    /** To another page of ours, which shows the message once, in its own language. */
    public static ModelAndView to(String path, RedirectAttributes attributes, String vi, String en) {
        attributes.addFlashAttribute(Frames.MESSAGE, vi);
        attributes.addFlashAttribute(Frames.MESSAGE_IN_ENGLISH, en);
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}

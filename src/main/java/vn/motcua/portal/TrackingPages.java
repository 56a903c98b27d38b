package vn.motcua.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.dossiers.TrackedDossier;
import vn.motcua.dossiers.Tracking;
import vn.motcua.identity.OpenToAll;

/**
 * Public tracking. The number may stand in the address, as the receipt's square code has it; the digits of the identity
 * number come in the body only, so that they stay out of addresses, histories, referrers and logs.
 */
@Controller
class TrackingPages {

    private static final String PATH = "/tra-cuu";
    private static final int LONGEST_SHOWN = 60;

    private final Tracking tracking;
    private final Notices notices;

    TrackingPages(Tracking tracking, Notices notices) {
        this.tracking = tracking;
        this.notices = notices;
    }

    @OpenToAll
    @GetMapping(PATH)
    ModelAndView ask(@RequestParam(name = "ma", defaultValue = "") String number) {
        return form(TrackingForm.of(shown(number)), HttpStatus.OK);
    }

    @OpenToAll
    @PostMapping(PATH)
    ModelAndView look(
            @RequestParam(name = "ma", defaultValue = "") String number,
            @RequestParam(name = "so", defaultValue = "") String digits,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, TrackingForm.Fault> errors = shortcomings(number, digits);
        if (!errors.isEmpty()) {
            return form(new TrackingForm(shown(number), errors), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (tracking.look(number, digits, request.getRemoteAddr())) {
            case Tracking.Found(TrackedDossier dossier) ->
                new ModelAndView("portal/tracked", "tracked", new TrackedPage(dossier, false))
                        .addObject("notices", notices.addressOf(dossier.number()));
            case Tracking.NoSuch() -> again(number, TrackingForm.Fault.NO_SUCH, HttpStatus.NOT_FOUND);
            case Tracking.TooMany(Duration wait) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
                yield again(number, TrackingForm.Fault.TOO_MANY, HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    private static Map<String, TrackingForm.Fault> shortcomings(String number, String digits) {
        Map<String, TrackingForm.Fault> errors = new LinkedHashMap<>();
        if (number.isBlank()) {
            errors.put("ma", TrackingForm.Fault.NO_NUMBER);
        }
        if (Tracking.tidied(digits).length() != Tracking.CHARACTERS) {
            errors.put("so", TrackingForm.Fault.NOT_FOUR);
        }
        return errors;
    }

    private static ModelAndView again(String number, TrackingForm.Fault why, HttpStatus status) {
        return form(new TrackingForm(shown(number), Map.of("ma", why)), status);
    }

    private static String shown(String number) {
        String plain = number.strip();
        return plain.length() <= LONGEST_SHOWN ? plain : "";
    }

    private static ModelAndView form(TrackingForm form, HttpStatus status) {
        ModelAndView view = new ModelAndView("portal/tracking", "form", form);
        view.setStatus(status);
        return view;
    }
}

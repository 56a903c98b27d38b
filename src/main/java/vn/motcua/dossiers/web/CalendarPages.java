package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.calendar.CalendarEdit;
import vn.motcua.dossiers.CalendarEditPreview;
import vn.motcua.dossiers.CalendarEditProgress;
import vn.motcua.dossiers.CalendarEdits;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Outcome;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Units;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** The working calendar: a year in plain words, and changes of it: form, what it would move, confirmation, progress. */
@Controller
@Requires(Permission.ADMINISTER_CALENDAR)
class CalendarPages {

    static final String PATH = "/can-bo/quan-tri/lich";

    /** So many moves are made before the answer; more go on behind it, and the next page says how far they are. */
    private static final int AT_ONCE = 300;

    private final CalendarEdits edits;
    private final CalendarViews views;
    private final Units units;
    private final Clock clock;

    CalendarPages(CalendarEdits edits, CalendarViews views, Units units, Clock clock) {
        this.edits = edits;
        this.views = views;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView year(@RequestParam(name = "nam", required = false) Integer year) {
        int shown = year == null ? LocalDate.now(clock).getYear() : Math.clamp(year, 2010, 2100);
        return new ModelAndView("dossiers/calendar", "page", views.year(shown, Map.of(), Map.of()));
    }

    @GetMapping(PATH + "/bo")
    ModelAndView withdrawForm(@RequestParam Map<String, String> typed) {
        return form(withWhich(typed, CalendarEditForm.NOT_DAY), Map.of(), HttpStatus.OK);
    }

    @GetMapping(PATH + "/gio")
    ModelAndView hoursForm(@RequestParam Map<String, String> typed) {
        return form(withWhich(typed, CalendarEditForm.HOURS), Map.of(), HttpStatus.OK);
    }

    @GetMapping(PATH + "/bo-gio")
    ModelAndView withdrawHoursForm(@RequestParam Map<String, String> typed) {
        return form(withWhich(typed, CalendarEditForm.NOT_HOURS), Map.of(), HttpStatus.OK);
    }

    @PostMapping(PATH + "/xem-truoc")
    ModelAndView preview(Actor actor, @RequestParam Map<String, String> typed) {
        CalendarEditForm form = new CalendarEditForm(typed, units, LocalDate.now(clock));
        Optional<CalendarEdit> edit = form.read();
        if (edit.isEmpty()) {
            return form(typed, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (edits.preview(actor, edit.get())) {
            case Outcome.Done<CalendarEditPreview>(CalendarEditPreview preview) ->
                new ModelAndView("dossiers/calendar-preview", "page", views.preview(preview, kept(typed)));
            case Outcome.Refused<CalendarEditPreview> refused ->
                form(typed, CalendarViews.errors(refused.reasons()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping(PATH)
    ModelAndView decide(Actor actor, @RequestParam Map<String, String> typed, RedirectAttributes attributes) {
        CalendarEditForm form = new CalendarEditForm(typed, units, LocalDate.now(clock));
        Optional<CalendarEdit> edit = form.read();
        if (edit.isEmpty()) {
            return form(typed, form.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (edits.decide(actor, edit.get())) {
            case Outcome.Done<Long>(Long id) -> {
                carryOn(id);
                yield Redirects.to(
                        PATH + "/thay-doi/" + id,
                        attributes,
                        "Đã lưu: " + edit.get().rule() + ".",
                        "Saved: " + edit.get().rule() + ".");
            }
            case Outcome.Refused<Long> refused ->
                form(typed, CalendarViews.errors(refused.reasons()), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping(PATH + "/thay-doi/{id}")
    ModelAndView progress(@PathVariable("id") long id) {
        CalendarEditProgress progress = edits.progress(id).orElseThrow(() -> new NotFound("calendar edit"));
        return new ModelAndView("dossiers/calendar-progress", "progress", progress);
    }

    @PostMapping(PATH + "/thay-doi/{id}")
    ModelAndView carryOn(@PathVariable("id") long id, RedirectAttributes attributes) {
        edits.progress(id).orElseThrow(() -> new NotFound("calendar edit"));
        edits.carryOn();
        return Redirects.to(PATH + "/thay-doi/" + id, attributes, "Đã chuyển tiếp.", "Carried on.");
    }

    private void carryOn(long id) {
        boolean few = edits.progress(id).filter(one -> one.planned() <= AT_ONCE).isPresent();
        if (few) {
            edits.carryOn();
        } else {
            // should the process die, the schedule goes on with it
            Thread.ofVirtual().name("move-due-dates").start(edits::carryOn);
        }
    }

    private ModelAndView form(Map<String, String> typed, Map<String, String> errors, HttpStatus status) {
        String which = typed.getOrDefault("viec", CalendarEditForm.DAY);
        String template = switch (which) {
            case CalendarEditForm.HOURS -> "dossiers/calendar-hours";
            case CalendarEditForm.NOT_DAY, CalendarEditForm.NOT_HOURS -> "dossiers/calendar-undo";
            default -> "dossiers/calendar";
        };
        ModelAndView view = new ModelAndView(
                template, "page", views.year(LocalDate.now(clock).getYear(), kept(typed), errors));
        view.setStatus(status);
        return view;
    }

    private static Map<String, String> withWhich(Map<String, String> typed, String which) {
        Map<String, String> values = new LinkedHashMap<>(typed);
        values.put("viec", which);
        return values;
    }

    private static Map<String, String> kept(Map<String, String> typed) {
        Map<String, String> kept = new LinkedHashMap<>(typed);
        kept.remove("_csrf");
        return kept;
    }
}

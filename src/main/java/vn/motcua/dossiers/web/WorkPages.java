package vn.motcua.dossiers.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.motcua.dossiers.ActResult;
import vn.motcua.dossiers.Dossiers;
import vn.motcua.dossiers.DueSigns;
import vn.motcua.dossiers.Work;
import vn.motcua.dossiers.WorkCounts;
import vn.motcua.dossiers.WorkCursor;
import vn.motcua.dossiers.WorkItem;
import vn.motcua.dossiers.WorkTab;
import vn.motcua.identity.Actor;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.procedures.Procedures;
import vn.motcua.ui.NotFound;
import vn.motcua.ui.Redirects;

/** An official's work: what is late, what is due, what waits; where signing in leads to. */
@Controller
@RequiresSignIn
class WorkPages {

    static final String PATH = "/can-bo/cong-viec";

    private static final int PAGE = 30;
    private static final int LONGEST_TEXT = 100;

    private final Work work;
    private final Dossiers dossiers;
    private final Procedures procedures;
    private final DueSigns dueSigns;
    private final ActMessages messages;

    WorkPages(Work work, Dossiers dossiers, Procedures procedures, DueSigns dueSigns, ActMessages messages) {
        this.work = work;
        this.dossiers = dossiers;
        this.procedures = procedures;
        this.dueSigns = dueSigns;
        this.messages = messages;
    }

    /** Which part of the list is looked at. */
    record Asked(String nhom, String q, @Nullable String sau) {

        WorkTab tab() {
            return Arrays.stream(WorkTab.values())
                    .filter(tab -> slug(tab).equals(nhom))
                    .findFirst()
                    .orElse(WorkTab.ALL);
        }

        String text() {
            String tidy = q == null ? "" : q.replace("\0", "").strip();
            return tidy.length() <= LONGEST_TEXT ? tidy : tidy.substring(0, LONGEST_TEXT);
        }

        String address(@Nullable String after) {
            return PATH + "?nhom=" + slug(tab())
                    + (text().isEmpty() ? "" : "&q=" + URLEncoder.encode(text(), StandardCharsets.UTF_8))
                    + (after == null ? "" : "&sau=" + after);
        }

        boolean isFirst() {
            return sau == null || sau.isEmpty();
        }
    }

    @GetMapping(PATH)
    ModelAndView show(
            Actor actor,
            @RequestParam(defaultValue = "") String nhom,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String sau) {
        return page(actor, new Asked(nhom, q, sau), Map.of());
    }

    @PostMapping(PATH)
    ModelAndView act(
            Actor actor,
            @RequestParam(defaultValue = "") String nhom,
            @RequestParam(defaultValue = "") String q,
            @RequestParam String viec,
            @RequestParam String ma,
            @RequestParam(required = false) @Nullable Integer phan,
            @RequestParam("phien-ban") int version,
            RedirectAttributes attributes) {
        OneClick act = OneClick.named(viec).orElseThrow(() -> new NotFound("act"));
        Asked asked = new Asked(nhom, q, null);
        ActResult result = dossiers.perform(actor, ma, version, act.instruction(phan));
        return result instanceof ActResult.Done
                ? Redirects.to(asked.address(null), attributes, act.done() + ": " + ma, act.doneInEnglish() + ": " + ma)
                : page(actor, asked, messages.of(result));
    }

    private ModelAndView page(Actor actor, Asked asked, Map<String, String> errors) {
        List<WorkItem> found = work.page(
                actor, asked.tab(), asked.text().isEmpty() ? null : asked.text(), WorkCursor.parse(asked.sau(), PAGE));
        boolean more = found.size() > PAGE;
        List<WorkItem> items = more ? found.subList(0, PAGE) : found;
        ModelAndView view = new ModelAndView("dossiers/work");
        view.addObject(
                "page",
                new WorkPage(
                        tabs(work.counts(actor)),
                        asked.tab(),
                        asked.text(),
                        items.stream().map(this::row).toList(),
                        asked.nhom(),
                        asked.isFirst() ? null : asked.address(null),
                        more
                                ? asked.address(
                                        WorkCursor.after(items.getLast(), PAGE).text())
                                : null,
                        errors));
        view.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT);
        return view;
    }

    private WorkPage.Row row(WorkItem item) {
        return new WorkPage.Row(
                item,
                procedures.version(item.procedure()).name(),
                dueSigns.of(item),
                OneClick.of(item).orElse(null));
    }

    private static List<WorkPage.Tab> tabs(WorkCounts counts) {
        List<WorkPage.Tab> tabs = new ArrayList<>();
        for (WorkTab tab : WorkTab.values()) {
            tabs.add(new WorkPage.Tab(tab, slug(tab), counts.of(tab)));
        }
        return tabs;
    }

    private static String slug(WorkTab tab) {
        return switch (tab) {
            case OVERDUE -> "qua-han";
            case DUE_SOON -> "sap-den-han";
            case PAUSED -> "tam-dung";
            case WAITING -> "cho-co-quan-khac";
            case ALL -> "tat-ca";
        };
    }
}

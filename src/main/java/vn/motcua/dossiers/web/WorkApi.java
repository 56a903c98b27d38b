package vn.motcua.dossiers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossiers.Work;
import vn.motcua.dossiers.WorkCounts;
import vn.motcua.dossiers.WorkCursor;
import vn.motcua.dossiers.WorkItem;
import vn.motcua.dossiers.WorkTab;
import vn.motcua.identity.Actor;
import vn.motcua.identity.RequiresSignIn;
import vn.motcua.ui.BadInput;

/** An official's inbox for programs. */
@RestController
@Tag(name = "work")
class WorkApi {

    private static final int LARGEST_PAGE = 200;

    private final Work work;
    private final DossierAnswers answers;

    WorkApi(Work work, DossierAnswers answers) {
        this.work = work;
        this.answers = answers;
    }

    /** One page of work. */
    record WorkAnswer(
            WorkCounts counts,
            List<ItemAnswer> items,
            @Nullable String next) {}

    /** One line of work. */
    record ItemAnswer(
            String number,
            @Nullable Integer leg,
            int version,
            String applicant,
            String subject,
            int state,
            String awaits,
            @Nullable OffsetDateTime dueAt,
            @Nullable OffsetDateTime pausedSince) {}

    @Operation(summary = "My open work, most urgent first")
    @RequiresSignIn
    @GetMapping("/api/v1/work")
    WorkAnswer work(
            Actor actor,
            @RequestParam(defaultValue = "ALL") WorkTab tab,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        int bounded = Math.clamp(size, 1, LARGEST_PAGE);
        List<WorkItem> items = work.page(actor, tab, q, cursor(after, bounded));
        boolean more = items.size() > bounded;
        List<WorkItem> page = more ? items.subList(0, bounded) : items;
        String next = more ? WorkCursor.after(page.getLast(), bounded).text() : null;
        return new WorkAnswer(work.counts(actor), page.stream().map(this::item).toList(), next);
    }

    private static WorkCursor cursor(@Nullable String after, int size) {
        return WorkCursor.read(after, size)
                .orElseThrow(() -> new BadInput(
                        "unreadable-cursor", "after", "“after” phải là giá trị “next” của trang trước, để nguyên."));
    }

    private ItemAnswer item(WorkItem item) {
        return new ItemAnswer(
                item.reference(),
                item.leg(),
                item.version(),
                item.applicant(),
                item.subject(),
                item.state().code(),
                item.awaits().name(),
                answers.at(item.dueAt()),
                answers.at(item.pausedSince()));
    }
}

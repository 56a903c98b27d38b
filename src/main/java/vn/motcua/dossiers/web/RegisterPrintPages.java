package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.admission.Rank;
import vn.motcua.admission.Urgency;
import vn.motcua.dossiers.books.BookCursor;
import vn.motcua.dossiers.books.BookSelection;
import vn.motcua.dossiers.books.OpenedBook;
import vn.motcua.dossiers.books.Period;
import vn.motcua.dossiers.books.RegisterBook;
import vn.motcua.dossiers.papers.RegisterPrint;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.identity.Requires;
import vn.motcua.organisation.Unit;
import vn.motcua.ui.ErrorPage;
import vn.motcua.ui.Html;
import vn.motcua.ui.NotFound;

/** The register book for the printer: the same questions as the page of the book, the answer on A4. */
@Controller
@Requires(Permission.SEE_DOSSIERS)
@Rank(Urgency.DEFERRABLE)
class RegisterPrintPages {

    private final RegisterBook book;
    private final RegisterPrint print;
    private final Clock clock;

    RegisterPrintPages(RegisterBook book, RegisterPrint print, Clock clock) {
        this.book = book;
        this.print = print;
        this.clock = clock;
    }

    @GetMapping("/can-bo/so.pdf")
    Object print(
            Actor actor,
            @RequestParam(name = "don-vi", required = false) @Nullable String unit,
            @RequestParam(name = "tu", required = false) @Nullable String from,
            @RequestParam(name = "den", required = false) @Nullable String to,
            @RequestParam(name = "thu-tuc", required = false) @Nullable String procedure) {
        Optional<Period> period = period(from, to);
        if (period.isEmpty()) {
            return refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "Khoảng thời gian chưa đúng: ngày ghi theo dạng"
                            + " năm-tháng-ngày, ngày cuối không trước ngày đầu.");
        }
        String only = procedure == null || procedure.isBlank() ? null : procedure.strip();
        BookSelection selection = new BookSelection(agency(actor, unit).id(), period.get(), only);
        OpenedBook opened = book.open(actor, selection, "In sổ theo dõi hồ sơ").orElseThrow(() -> new NotFound("book"));
        long entries = book.count(opened);
        return entries > RegisterPrint.MOST
                ? refused(HttpStatus.UNPROCESSABLE_CONTENT, tooLong(entries))
                : PaperPages.pdf(print.print(opened, book.page(opened, BookCursor.beginning(), RegisterPrint.MOST)));
    }

    private static String tooLong(long entries) {
        return "Sổ trong khoảng này có " + Html.number(entries) + " hồ sơ, một bản in có nhiều nhất "
                + Html.number(RegisterPrint.MOST) + "; xin chọn khoảng ngắn hơn hoặc tải bảng tính.";
    }

    private Unit agency(Actor actor, @Nullable String code) {
        List<Unit> agencies = book.agenciesOf(actor);
        return agencies.stream()
                .filter(one -> code == null || code.isBlank() || one.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new NotFound("agency"));
    }

    private Optional<Period> period(@Nullable String from, @Nullable String to) {
        LocalDate today = LocalDate.now(clock);
        try {
            return Optional.of(new Period(day(from, today.withDayOfYear(1)), day(to, today)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LocalDate day(@Nullable String typed, LocalDate otherwise) {
        LocalDate day = typed == null || typed.isBlank() ? otherwise : LocalDate.parse(typed.strip());
        if (day.getYear() < 2000 || day.getYear() > 2100) {
            throw new DateTimeException("out of the years that books are kept for");
        }
        return day;
    }

    private static ModelAndView refused(HttpStatus status, String why) {
        ModelAndView page = new ModelAndView("ui/error", Map.of("page", ErrorPage.of(status.value(), why)));
        page.setStatus(status);
        return page;
    }
}

package vn.motcua.dossiers.papers;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.books.BookEntry;
import vn.motcua.dossiers.books.OpenedBook;
import vn.motcua.dossiers.books.Period;
import vn.motcua.organisation.Units;

/** In Sổ theo dõi hồ sơ: a part of a register book as PDF. */
@Component
public class RegisterPrint {

    /** The most entries that one PDF takes; a longer book is printed in parts. */
    public static final int MOST = 1_000;

    private final PaperPrinter printer;
    private final Units units;

    RegisterPrint(PaperPrinter printer, Units units) {
        this.printer = printer;
        this.units = units;
    }

    /** The book with these entries, in the order of the book. */
    public PrintedPaper print(OpenedBook book, List<BookEntry> entries) {
        Period period = book.selection().period();
        RegisterSheet sheet = new RegisterSheet(
                PaperWords.lines(book.agency().name()),
                book.form(),
                book.decree(),
                "Từ " + PaperWords.day(period.from()) + " đến " + PaperWords.day(period.to()),
                entries.stream().map(this::line).toList());
        String name = "so-theo-doi-" + book.agency().code() + "-" + period.from() + "-" + period.to() + ".pdf";
        return new PrintedPaper(name, printer.print("papers/register", sheet, "Sổ theo dõi hồ sơ", period.ends()));
    }

    private RegisterSheet.Line line(BookEntry entry) {
        BookEntry.HandedOut out = entry.handedOut();
        BookEntry.Way way = entry.way();
        return new RegisterSheet.Line(
                entry.number(),
                entry.reference(),
                entry.procedure(),
                entry.copies(),
                entry.citizen().name(),
                Stream.of(entry.citizen().address(), entry.citizen().phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("; ")),
                units.unit(entry.lead()).shortName(),
                new RegisterSheet.Days(
                        day(way.receivedAt()),
                        day(way.dueAt()),
                        day(way.handedOverAt()),
                        day(way.resultAt()),
                        day(out == null ? null : out.at())),
                out == null || out.manner() == null ? "" : out.manner().title(),
                out == null || out.receiver() == null ? "" : out.receiver(),
                entry.note());
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : PaperWords.shortDay(at);
    }
}

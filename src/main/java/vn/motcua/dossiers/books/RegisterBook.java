package vn.motcua.dossiers.books;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.audit.Audit;
import vn.motcua.dossiers.RuleSet;
import vn.motcua.dossiers.RuleSets;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Permission;
import vn.motcua.organisation.Jurisdiction;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;

/**
 * Sổ theo dõi hồ sơ (form 06): what an agency's one-stop desk has accepted, in order, numbered through the year (TT
 * 01/2018/TT-VPCP art. 10). Opening it shows personal data, so each opening is recorded.
 */
@Component
public class RegisterBook {

    /** As the national database numbers procedures; nobody's identity or telephone number looks like it. */
    private static final Pattern NATIONAL_CODE =
            Pattern.compile("\\d\\.\\d{6}(\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.H\\d{2})?");

    private static final String BOOK = "BOOK";

    private final BookQueries queries;
    private final Units units;
    private final Jurisdiction jurisdiction;
    private final RuleSets ruleSets;
    private final Audit audit;
    private final Clock clock;

    RegisterBook(
            BookQueries queries, Units units, Jurisdiction jurisdiction, RuleSets ruleSets, Audit audit, Clock clock) {
        this.queries = queries;
        this.units = units;
        this.jurisdiction = jurisdiction;
        this.ruleSets = ruleSets;
        this.audit = audit;
        this.clock = clock;
    }

    /** The agencies whose book the actor may see: those with a one-stop desk where the actor may see dossiers. */
    public List<Unit> agenciesOf(Actor actor) {
        LocalDate today = LocalDate.now(clock);
        return jurisdiction.unitsWhere(actor, Permission.SEE_DOSSIERS).stream()
                .map(units::unit)
                .filter(unit -> unit.kind() == UnitKind.ONE_STOP_DESK)
                .map(desk -> units.agencyOf(desk.id(), today))
                .distinct()
                .sorted(Comparator.comparing(Unit::code))
                .toList();
    }

    /**
     * Opens a part of the book, if the actor may see it; the look is recorded with the selection.
     *
     * @param why the page or purpose
     */
    public Optional<OpenedBook> open(Actor actor, BookSelection selection, String why) {
        Optional<Unit> agency = agenciesOf(actor).stream()
                .filter(one -> one.id().equals(selection.agency()))
                .findFirst();
        agency.ifPresent(one -> audit.looked(actor, "book", subject(one, selection), why));
        return agency.map(one -> opened(one, selection));
    }

    private OpenedBook opened(Unit agency, BookSelection selection) {
        RuleSet rules = ruleSets.on(selection.period().to());
        RuleSet.Form form = rules.forms().get(BOOK);
        return new OpenedBook(selection, agency, form == null ? "" : form.number(), rules.name());
    }

    private static String subject(Unit agency, BookSelection selection) {
        String all = agency.code() + " " + selection.period().from() + ".."
                + selection.period().to();
        String procedure = selection.procedure();
        // what was typed instead of a code may be somebody's number; the record of looks must not hold it
        return procedure == null || !NATIONAL_CODE.matcher(procedure).matches() ? all : all + " " + procedure;
    }

    /** One page, in the order of the book; one entry more than asked for when there is a next page. */
    public List<BookEntry> page(OpenedBook book, BookCursor after, int size) {
        return queries.page(book.selection(), after, size + 1);
    }

    /** All of it, one after the other, without ever holding all of it in memory. */
    @Transactional(readOnly = true)
    public void each(OpenedBook book, Consumer<BookEntry> reader) {
        queries.each(book.selection(), reader);
    }

    /** How many entries the selection has. */
    public long count(OpenedBook book) {
        return queries.count(book.selection());
    }

    /** The procedures that stand in the period of the book, to choose from. */
    public List<BookedProcedure> procedures(OpenedBook book) {
        return queries.procedures(book.selection());
    }

    /** Thủ tục có trong sổ. */
    public record BookedProcedure(String code, String name) {}
}

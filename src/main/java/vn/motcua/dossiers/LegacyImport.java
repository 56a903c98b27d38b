package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Actors;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.organisation.Units;

/**
 * Nhập hồ sơ cũ: what a province did before it had the platform. Each record is told act by act under the rules of its
 * day; what they refuse is reported and left out, the rest is written some hundred at a time.
 */
@Component
class LegacyImport {

    static final int AT_ONCE = 500;

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z./-]{2,60}-\\d{1,9}");

    private final Histories histories;
    private final HistoryStore store;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final LegacyReader reader;
    private final Clock clock;

    LegacyImport(
            Histories histories,
            HistoryStore store,
            TransactionTemplate transaction,
            Actors actors,
            Officials officials,
            Units units,
            Clock clock) {
        this.histories = histories;
        this.store = store;
        this.transaction = transaction;
        this.actors = actors;
        this.reader = new LegacyReader(units, officials);
        this.clock = clock;
    }

    /** A line of the file. */
    record Line(long number, String text) {}

    /** Who hears of the lines that were left out. */
    interface Report {
        void refused(long line, String why);
    }

    /** How many were written, were there already, and were refused. */
    record Counts(long written, long known, long refused) {

        Counts plus(Counts other) {
            return new Counts(written + other.written, known + other.known, refused + other.refused);
        }
    }

    private record Read(long line, LegacyRecord legacy) {}

    /** A record that is not to be, and why. */
    private static final class NotSo extends IllegalArgumentException {
        NotSo(String why) {
            super(why);
        }
    }

    Counts take(List<Line> lines, Report report) {
        List<Read> read = new ArrayList<>();
        for (Line line : lines) {
            try {
                read.add(new Read(line.number(), reader.read(line.text())));
            } catch (LegacyReader.Unreadable e) {
                report.refused(line.number(), String.valueOf(e.getMessage()));
            }
        }
        long unreadable = lines.size() - read.size();
        Set<String> taken = taken(read);
        long known = read.stream()
                .filter(one -> taken.contains(one.legacy().number()))
                .count();
        read.removeIf(one -> taken.contains(one.legacy().number()));
        Counts written = write(read, report);
        return written.plus(new Counts(0, known, unreadable));
    }

    private Set<String> taken(List<Read> read) {
        List<String> numbers = read.stream()
                .flatMap(one -> Optional.ofNullable(one.legacy().number()).stream())
                .toList();
        return new HashSet<>(store.taken(numbers));
    }

    private Counts write(List<Read> read, Report report) {
        Iterator<Long> ids = store.newIds(read.size()).iterator();
        Set<String> numbers = new HashSet<>();
        HistoryRows rows = new HistoryRows();
        for (Read one : read) {
            try {
                History history = told(new DossierId(ids.next()), one.legacy());
                if (!numbers.add(history.dossier().reference())) {
                    throw new NotSo("the number " + history.dossier().reference() + " is there twice");
                }
                rows.add(history);
            } catch (NotSo e) {
                report.refused(one.line(), String.valueOf(e.getMessage()));
            }
        }
        transaction.executeWithoutResult(status -> histories.load(rows));
        return new Counts(rows.histories(), 0, read.size() - rows.histories());
    }

    private History told(DossierId id, LegacyRecord legacy) {
        Instant last = legacy.receivedAt().toInstant();
        Histories.Begun begun =
                histories.begin(id, actor(legacy.by()), legacy.filed().registration(), last);
        Telling telling = switch (begun) {
            case Histories.Begun.Filed filed -> filed.telling();
            case Histories.Begun.Refused refused -> throw new NotSo("cannot be filed: " + why(refused.why()));
        };
        for (LegacyRecord.Done done : legacy.acts()) {
            Instant at = done.at().toInstant();
            if (at.isBefore(last)) {
                throw new NotSo(done.instruction().act() + " at " + done.at() + " lies before the act before it");
            }
            last = at;
            ActResult result = act(telling, done, legacy);
            if (!(result instanceof ActResult.Done)) {
                throw new NotSo(done.instruction().act() + " at " + done.at() + ": " + why(result));
            }
        }
        if (last.isAfter(clock.instant())) {
            throw new NotSo("the record tells of the future");
        }
        return telling.history();
    }

    private ActResult act(Telling telling, LegacyRecord.Done done, LegacyRecord legacy) {
        Actor actor = actor(done.by());
        Instant at = done.at().toInstant();
        if (!(done.instruction() instanceof Instruction.Accept)) {
            return telling.act(actor, done.instruction(), at);
        }
        String number = legacy.number();
        if (number == null || !NUMBER.matcher(number).matches()) {
            throw new NotSo("an accepted dossier has a number that ends with its place of the day, such as -0012");
        }
        return telling.accept(actor, at, new DossierNumber(number));
    }

    private Actor actor(OfficialId id) {
        return actors.find(id).orElseThrow(() -> new NotSo("an official of the record has no open account"));
    }

    private static String why(ActResult result) {
        return switch (result) {
            case ActResult.Refused(List<Refusal> refusals) ->
                refusals.stream().map(LegacyImport::why).collect(Collectors.joining(" "));
            case ActResult.NotCompetent(String sentence) -> sentence;
            default -> result.toString();
        };
    }

    private static String why(Refusal refusal) {
        return (refusal.field() == null ? "" : refusal.field() + ": ") + refusal.sentence();
    }
}

package vn.motcua.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/** Các dòng dữ liệu của lịch sử: some histories as the rows that they are in the database, ready for COPY. */
public final class HistoryRows {

    private final Map<HistoryTable, CopyRows> tables = new EnumMap<>(HistoryTable.class);
    private final Map<Series, Integer> lastNumbers = new HashMap<>();
    private int histories;

    /** Dãy số của một ngày. */
    record Series(UnitId agency, LocalDate day) {}

    public HistoryRows() {
        for (HistoryTable table : HistoryTable.values()) {
            tables.put(table, new CopyRows());
        }
    }

    /** Adds all rows of a history. */
    public void add(History history) {
        histories++;
        dossier(history.dossier(), history.awaits());
        bookEntry(history.dossier());
        filing(history.dossier());
        to(HistoryTable.CONTENT)
                .int8(history.dossier().id().value())
                .jsonb(history.form())
                .jsonb(history.papers());
        history.events().forEach(this::event);
        history.pauses().forEach(pause -> pause(history.dossier().id(), pause));
        history.legs().forEach(this::leg);
        history.supplements().forEach(round -> supplement(history.dossier().id(), round));
        number(history.dossier());
    }

    /** How many histories were added. */
    public int histories() {
        return histories;
    }

    /** How many rows a table gets. */
    public int rows(HistoryTable table) {
        return of(table).rows();
    }

    /** How many bytes all streams have. */
    public long bytes() {
        return tables.values().stream().mapToLong(CopyRows::size).sum();
    }

    /** The stream of a table, whole. */
    public void write(HistoryTable table, OutputStream out) throws IOException {
        of(table).writeTo(out);
    }

    /** The rows alone, to go on with a stream. */
    public void writeRows(HistoryTable table, OutputStream out) throws IOException {
        of(table).writeRowsTo(out);
    }

    /** SHA-256 over all rows; the events are in it by the hash that each chain ends with. */
    public byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (HistoryTable table : HistoryTable.values()) {
                if (table != HistoryTable.EVENT) {
                    of(table).writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                }
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("rows in memory can be digested", e);
        }
    }

    /** The last number of each agency and day that these histories use. */
    Map<Series, Integer> lastNumbers() {
        return lastNumbers;
    }

    private CopyRows of(HistoryTable table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private CopyRows to(HistoryTable table) {
        return of(table).row(table.width());
    }

    private void dossier(Dossier dossier, Awaits awaits) {
        CopyRows row = to(HistoryTable.DOSSIER).int8(dossier.id().value()).text(dossier.reference());
        governing(row, dossier.filing());
        progress(row, dossier.progress(), awaits);
        times(row, dossier.times());
        row.int4(dossier.chain().version())
                .bytea(dossier.chain().lastHash())
                .time(dossier.chain().lastAt());
    }

    private static void governing(CopyRows row, Dossier.Filing filing) {
        row.int8(filing.agency().value())
                .int8(filing.desk().value())
                .int8(filing.receivingAgency().value())
                .text(filing.procedure().value())
                .int8(filing.version().value())
                .text(filing.ruleSet())
                .int2(filing.channel().code())
                .text(filing.term());
    }

    private void bookEntry(Dossier dossier) {
        to(HistoryTable.BOOK_ENTRY)
                .text(dossier.reference())
                .int8(dossier.id().value())
                .int8(dossier.filing().receivingAgency().value())
                .text(dossier.filing().procedure().value())
                .int8(dossier.filing().version().value())
                .time(dossier.times().acceptedAt());
    }

    private void filing(Dossier dossier) {
        Applicant applicant = dossier.applicant();
        to(HistoryTable.FILING)
                .int8(dossier.id().value())
                .int8(dossier.filing().desk().value())
                .text(dossier.filing().procedure().value())
                .time(dossier.times().receivedAt())
                .text(dossier.filing().subject())
                .int2(dossier.filing().copies())
                .int2(applicant.kind().ordinal())
                .text(applicant.name())
                .text(applicant.identity())
                .text(applicant.phone())
                .text(applicant.email())
                .text(applicant.address());
    }

    private static void progress(CopyRows row, Dossier.Progress progress, Awaits awaits) {
        row.int2(progress.state().code())
                .int2(progress.step())
                .int8(unit(progress.holderUnit()))
                .int8(official(progress.holder()))
                .int8(official(progress.officer()))
                .int8(unit(progress.officerUnit()))
                .int2(awaits.code())
                .int2(progress.parts().open())
                .int2(progress.parts().given())
                .int2(progress.supplementRounds())
                .int2(progress.extensions());
        place(row, progress.outcome());
    }

    private static void times(CopyRows row, Dossier.Times times) {
        row.time(times.receivedAt())
                .time(times.acceptedAt())
                .time(times.countingFrom())
                .time(times.dueAt())
                .time(times.firstDueAt())
                .time(times.stepSince())
                .time(times.pausedSince());
        place(row, times.pauseKind());
        row.time(times.finishedAt()).time(times.returnedAt()).time(times.closedAt());
    }

    private void event(Event event) {
        to(HistoryTable.EVENT)
                .int8(event.dossier().value())
                .int4(event.seq())
                .text(event.act().name())
                .int8(official(event.actor()))
                .int8(official(event.onBehalfOf()))
                .int8(unit(event.unit()))
                .time(event.at())
                .int2(event.from().code())
                .int2(event.to().code())
                .int8(event.version().value())
                .text(event.facts())
                .bytea(event.hash());
    }

    private void pause(DossierId dossier, History.Paused pause) {
        to(HistoryTable.PAUSE)
                .int8(dossier.value())
                .int2(pause.no())
                .int2(pause.kind().ordinal())
                .time(pause.from())
                .time(pause.to())
                .bool(pause.restarts())
                .text(pause.legalBasis());
    }

    private void leg(Leg leg) {
        to(HistoryTable.LEG)
                .int8(leg.dossier().value())
                .int2(leg.no())
                .int2(leg.kind().ordinal())
                .int2(leg.step())
                .int8(leg.agency().value())
                .int8(leg.holderUnit().value())
                .int8(official(leg.holder()))
                .text(leg.task())
                .int4(leg.budgetMinutes())
                .time(leg.openedAt())
                .time(leg.dueAt())
                .time(leg.finishedAt())
                .text(leg.answer())
                .int4(leg.version());
    }

    private void supplement(DossierId dossier, History.Asked round) {
        to(HistoryTable.SUPPLEMENT)
                .int8(dossier.value())
                .int2(round.round())
                .time(round.at())
                .int8(round.by())
                .bool(round.beforeAcceptance())
                .text(round.reason())
                .text(round.lateReason())
                .jsonb(round.defects())
                .time(round.answeredAt());
    }

    private void number(Dossier dossier) {
        if (dossier.times().acceptedAt() != null) {
            Series series = new Series(
                    dossier.filing().receivingAgency(),
                    HistoryRules.day(dossier.times().acceptedAt()));
            lastNumbers.merge(series, DossierNumber.placeOf(dossier.reference()), Math::max);
        }
    }

    private static void place(CopyRows row, @Nullable Enum<?> value) {
        if (value == null) {
            row.none();
        } else {
            row.int2(value.ordinal());
        }
    }

    private static @Nullable Long unit(@Nullable UnitId unit) {
        return unit == null ? null : unit.value();
    }

    private static @Nullable Long official(@Nullable OfficialId official) {
        return official == null ? null : official.value();
    }
}

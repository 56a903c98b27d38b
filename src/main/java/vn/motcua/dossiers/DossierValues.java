package vn.motcua.dossiers;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.UnitId;

/**
 * Puts a dossier and its event into the places of the statements of {@link DossierStore}, in the order in which they stand
 * there. A null has the type of the value that it stands for: PostgreSQL would otherwise parse and plan the statement
 * anew for each mixture of nulls.
 */
final class DossierValues {

    private final PreparedStatement statement;
    private int place;

    private DossierValues(PreparedStatement statement) {
        this.statement = statement;
    }

    static DossierValues to(PreparedStatement statement) {
        return new DossierValues(statement);
    }

    /** Everything that a new dossier begins with. */
    void filed(Dossier dossier, Awaits awaits, DossierStore.Content content, Event event) throws SQLException {
        Dossier.Filing filing = dossier.filing();
        Dossier.Progress progress = dossier.progress();
        number(dossier.id().value()).text(dossier.reference());
        unit(filing.agency())
                .unit(filing.desk())
                .unit(filing.receivingAgency())
                .number(filing.channel().code());
        governed(filing).time(dossier.times().receivedAt());
        number(progress.state().code()).number(progress.step()).unit(progress.holderUnit());
        official(progress.holder()).number(awaits.code()).time(dossier.times().stepSince());
        number(event.seq()).bytes(event.hash()).time(event.at());
        text(dossier.reference())
                .unit(filing.receivingAgency())
                .text(filing.procedure().value())
                .number(filing.version().value());
        unit(filing.desk())
                .text(filing.procedure().value())
                .time(dossier.times().receivedAt());
        handedIn(dossier).text(content.form()).text(content.papers()).event(event);
    }

    /** An acceptance or a correction, with the event that explains it. */
    void governed(Dossier before, Dossier next, Awaits awaits, Event event) throws SQLException {
        Dossier.Times times = next.times();
        text(next.reference())
                .governed(next.filing())
                .time(times.acceptedAt())
                .time(times.countingFrom())
                .time(times.firstDueAt());
        changed(before, next, awaits, event).text(before.reference()).event(event);
    }

    /** Any other act, with the event that explains it. */
    void stepped(Dossier before, Dossier next, Awaits awaits, Event event) throws SQLException {
        changed(before, next, awaits, event).event(event);
    }

    /** What an act changes, and what it must have seen to change it. */
    private DossierValues changed(Dossier before, Dossier next, Awaits awaits, Event event) throws SQLException {
        progress(next.progress()).number(awaits.code()).times(next.times());
        number(event.seq()).bytes(event.hash()).time(event.at());
        return number(next.id().value())
                .number(before.chain().version())
                .bytes(before.chain().lastHash());
    }

    void corrected(Dossier next) throws SQLException {
        text(next.filing().procedure().value()).handedIn(next).number(next.id().value());
    }

    private DossierValues governed(Dossier.Filing filing) throws SQLException {
        return text(filing.procedure().value())
                .number(filing.version().value())
                .text(filing.ruleSet())
                .text(filing.term());
    }

    private DossierValues handedIn(Dossier dossier) throws SQLException {
        Applicant applicant = dossier.applicant();
        return text(dossier.filing().subject())
                .number(dossier.filing().copies())
                .number(applicant.kind().ordinal())
                .text(applicant.name())
                .text(applicant.identity())
                .text(applicant.phone())
                .text(applicant.email())
                .text(applicant.address());
    }

    private DossierValues progress(Dossier.Progress progress) throws SQLException {
        return number(progress.state().code())
                .number(progress.step())
                .unit(progress.holderUnit())
                .official(progress.holder())
                .official(progress.officer())
                .unit(progress.officerUnit())
                .number(progress.parts().open())
                .number(progress.parts().given())
                .number(progress.supplementRounds())
                .number(progress.extensions())
                .ordinal(progress.outcome());
    }

    private DossierValues times(Dossier.Times times) throws SQLException {
        return time(times.dueAt())
                .time(times.stepSince())
                .time(times.pausedSince())
                .ordinal(times.pauseKind())
                .time(times.finishedAt())
                .time(times.returnedAt())
                .time(times.closedAt());
    }

    private void event(Event event) throws SQLException {
        number(event.seq()).text(event.act().name());
        official(event.actor()).official(event.onBehalfOf()).unit(event.unit()).time(event.at());
        number(event.from().code())
                .number(event.to().code())
                .number(event.version().value());
        text(event.facts()).bytes(event.hash());
    }

    private DossierValues unit(@Nullable UnitId unit) throws SQLException {
        return unit == null ? none(Types.BIGINT) : number(unit.value());
    }

    private DossierValues official(@Nullable OfficialId official) throws SQLException {
        return official == null ? none(Types.BIGINT) : number(official.value());
    }

    private DossierValues ordinal(@Nullable Enum<?> one) throws SQLException {
        return one == null ? none(Types.BIGINT) : number(one.ordinal());
    }

    private DossierValues number(long number) throws SQLException {
        statement.setLong(++place, number);
        return this;
    }

    private DossierValues text(@Nullable String text) throws SQLException {
        statement.setString(++place, text);
        return this;
    }

    private DossierValues bytes(byte[] bytes) throws SQLException {
        statement.setBytes(++place, bytes);
        return this;
    }

    private DossierValues time(@Nullable Instant instant) throws SQLException {
        if (instant == null) {
            return none(Types.TIMESTAMP_WITH_TIMEZONE);
        }
        statement.setObject(++place, DossierStore.at(instant), Types.TIMESTAMP_WITH_TIMEZONE);
        return this;
    }

    private DossierValues none(int type) throws SQLException {
        statement.setNull(++place, type);
        return this;
    }
}

package vn.motcua.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queue of messages. */
@Component
class MessageStore {

    private static final String QUEUE = """
            insert into notifications.message
                (key, medium, address, about, kind, subject, body, urgent, choice_key, queued_at, next_at)
            values (:key, :medium, :address, :about, :kind, :subject, :body, :urgent, :choice, :now, :next)
            on conflict (key) do nothing
            """;

    // other processes pass over what one has taken; whoever dies with a message leaves it to the others after a while
    private static final String TAKE = """
            with due as (
                select id, next_at from notifications.message
                where state = 'WAITING' and medium = :medium and next_at <= :now
                order by next_at, id
                limit :most
                for update skip locked
            ), taken as (
                update notifications.message m
                set next_at = :until, attempts = m.attempts + 1
                from due
                where m.id = due.id
                returning m.id, m.key, m.medium, m.address, m.subject, m.body, m.urgent, m.choice_key, m.attempts,
                    due.next_at as due_at
            )
            select id, key, medium, address, subject, body, urgent, choice_key, attempts
            from taken
            order by due_at, id
            """;

    /** Nothing waits longer, unless the clock was set back meanwhile: then it is due at once. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private static final String DUE_AFTER_ALL = """
            update notifications.message set next_at = :now
            where state = 'WAITING' and medium = :medium and next_at > :tooLong
            """;

    private static final String SENT = """
            update notifications.message
            set state = 'SENT', sent_at = :now, reference = :reference, error = null,
                body = case when urgent then '' else body end
            where id = :id and state = 'WAITING'
            """;

    private static final String AGAIN = """
            update notifications.message set next_at = :next, error = :error where id = :id and state = 'WAITING'
            """;

    private static final String NOT_TRIED = """
            update notifications.message
            set next_at = :next, attempts = greatest(attempts - 1, 0)
            where id = any(:ids) and state = 'WAITING'
            """;

    private static final String GIVEN_UP = """
            update notifications.message
            set state = 'DEAD', error = :error, body = case when urgent then '' else body end
            where id = :id and state = 'WAITING'
            """;

    private static final String ABOUT = """
            select medium, address, kind, queued_at, sent_at, state
            from notifications.message
            where about = :about and state <> 'DISMISSED'
            order by id desc
            limit :most
            """;

    private static final String FORGET = """
            delete from notifications.message where state in ('SENT', 'DISMISSED') and queued_at < :before
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void queue(Message message, Instant now, Instant next) {
        jdbc.sql(QUEUE)
                .param("key", message.key())
                .param("medium", message.medium().name())
                .param("address", message.address())
                .param("about", message.about())
                .param("kind", message.kind())
                .param("subject", message.subject())
                .param("body", message.body())
                .param("urgent", message.urgent())
                .param("choice", message.choiceKey())
                .param("now", at(now))
                .param("next", at(next))
                .update();
    }

    /** Takes some that are due; until then nobody else does. */
    List<Outgoing> take(Medium medium, int most, Instant now, Instant until) {
        jdbc.sql(DUE_AFTER_ALL)
                .param("medium", medium.name())
                .param("now", at(now))
                .param("tooLong", at(now.plus(LONGEST_WAIT)))
                .update();
        return jdbc.sql(TAKE)
                .param("medium", medium.name())
                .param("most", most)
                .param("now", at(now))
                .param("until", at(until))
                .query(MessageStore::outgoing)
                .list();
    }

    void sent(long id, Instant now, @Nullable String reference) {
        jdbc.sql(SENT)
                .param("id", id)
                .param("now", at(now))
                .param("reference", reference)
                .update();
    }

    void again(long id, Instant next, String error) {
        jdbc.sql(AGAIN)
                .param("id", id)
                .param("next", at(next))
                .param("error", error)
                .update();
    }

    /** Gives back what was taken and not tried. */
    void notTried(List<Outgoing> some, Instant next) {
        jdbc.sql(NOT_TRIED)
                .param("ids", some.stream().map(Outgoing::id).toArray(Long[]::new))
                .param("next", at(next))
                .update();
    }

    void givenUp(long id, String error) {
        jdbc.sql(GIVEN_UP).param("id", id).param("error", error).update();
    }

    List<Messages.Told> about(String about, int most) {
        return jdbc.sql(ABOUT)
                .param("about", about)
                .param("most", most)
                .query((row, number) -> {
                    Medium medium = Medium.valueOf(row.getString("medium"));
                    return new Messages.Told(
                            medium,
                            Masked.of(medium, row.getString("address")),
                            row.getString("kind"),
                            Objects.requireNonNull(instant(row, "queued_at")),
                            instant(row, "sent_at"),
                            row.getString("state").equals("DEAD"));
                })
                .list();
    }

    int forget(Instant before) {
        return jdbc.sql(FORGET).param("before", at(before)).update();
    }

    private static Outgoing outgoing(ResultSet row, int number) throws SQLException {
        return new Outgoing(
                row.getLong("id"),
                row.getString("key"),
                Medium.valueOf(row.getString("medium")),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getBoolean("urgent"),
                row.getString("choice_key"),
                row.getInt("attempts"));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}

package vn.motcua.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be sent and what could not be sent, for operators. */
@Component
class OutboxQueries {

    // a queue of millions is told as well by its first hundred thousand
    private static final String QUEUE = """
            select
                (select count(*) from (
                    select from notifications.message where state = 'WAITING' and next_at <= :now limit 100000) due) as due,
                (select min(greatest(next_at, queued_at)) from notifications.message
                 where state = 'WAITING' and next_at <= :now) as oldest_at,
                (select count(*) from (
                    select from notifications.message
                    where state = 'WAITING' and error is not null limit 100000) failing) as failing,
                (select count(*) from (
                    select from notifications.message where state = 'DEAD' limit 100000) dead) as dead
            """;

    private static final String DEAD = """
            select id, medium, address, kind, about, attempts, queued_at, coalesce(error, '') as error, urgent
            from notifications.message
            where state = 'DEAD'
            order by queued_at, id
            limit :most
            """;

    private static final String RETRY = """
            update notifications.message
            set state = 'WAITING', attempts = 0, next_at = :now
            where id = :id and state = 'DEAD' and not urgent
            """;

    private static final String DISMISS =
            "update notifications.message set state = 'DISMISSED' where id = :id and state = 'DEAD'";

    private final JdbcClient jdbc;

    OutboxQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Outbox.Queue queue(Instant now) {
        return jdbc.sql(QUEUE)
                .param("now", MessageStore.at(now))
                .query((row, number) -> {
                    Instant oldest = MessageStore.instant(row, "oldest_at");
                    return new Outbox.Queue(
                            row.getLong("due"),
                            oldest == null ? null : Duration.between(oldest, now),
                            row.getLong("failing"),
                            row.getLong("dead"));
                })
                .single();
    }

    List<Outbox.Dead> dead(int most) {
        return jdbc.sql(DEAD)
                .param("most", most)
                .query((row, number) -> {
                    Medium medium = Medium.valueOf(row.getString("medium"));
                    return new Outbox.Dead(
                            row.getLong("id"),
                            medium,
                            Masked.of(medium, row.getString("address")),
                            row.getString("kind"),
                            row.getString("about"),
                            row.getInt("attempts"),
                            Objects.requireNonNull(MessageStore.instant(row, "queued_at")),
                            row.getString("error"),
                            !row.getBoolean("urgent"));
                })
                .list();
    }

    boolean retry(long id, Instant now) {
        return jdbc.sql(RETRY)
                        .param("id", id)
                        .param("now", MessageStore.at(now))
                        .update()
                == 1;
    }

    boolean dismiss(long id) {
        return jdbc.sql(DISMISS).param("id", id).update() == 1;
    }
}

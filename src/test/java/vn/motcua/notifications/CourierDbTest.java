package vn.motcua.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.TestDatabase;

/** What is queued arrives once, however often the other side fails; and at night no telephone rings. */
class CourierDbTest {

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final JdbcClient jdbc = JdbcClient.create(DATABASE);
    private final MovableClock clock = MovableClock.at("2019-03-04T08:00");
    private final MessageStore store = new MessageStore(jdbc);
    private final OutboxQueries outbox = new OutboxQueries(jdbc);
    private final Carrier mail = new Carrier(Medium.EMAIL);
    private final Carrier sms = new Carrier(Medium.SMS);
    private final Senders senders = new Senders(List.of(mail, sms), QuietHours.of("21:00-07:00"));
    private final Messages messages = new Messages(store, senders, clock);
    private final Courier courier = new Courier(store, senders, clock);

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from notifications.message").update();
    }

    private String queued(Medium medium) {
        return queued(medium, UUID.randomUUID().toString());
    }

    private String queued(Medium medium, String key) {
        messages.queue(new Message(key, medium, "thu@bk.example", "dossier/1", "ACCEPTED", "A", key, false, null));
        return key;
    }

    private String code(Medium medium) {
        String key = UUID.randomUUID().toString();
        messages.queue(Message.code(key, medium, "+84912345678", "account/1", "", key));
        return key;
    }

    private Map<String, Object> row(String key) {
        return jdbc.sql("select state, attempts, body, error from notifications.message where key = :key")
                .param("key", key)
                .query()
                .singleRow();
    }

    @Test
    void whatIsQueuedTwiceArrivesOnce() {
        String key = queued(Medium.EMAIL);
        queued(Medium.EMAIL, key);

        assertThat(courier.deliver()).isEqualTo(1);
        assertThat(courier.deliver()).isZero();

        assertThat(mail.carried).containsExactly(key);
        assertThat(row(key)).containsEntry("state", "SENT");
    }

    @Test
    void aServerThatIsAwayGetsItLaterEachTimeAfterTwiceAsLong() {
        mail.answer = new Sending.Away("ConnectException");
        String key = queued(Medium.EMAIL);
        List<Integer> waited = new ArrayList<>();

        courier.deliver();
        for (int minutes = 1; mail.tried.size() < 5; minutes++) {
            clock.forward(Duration.ofMinutes(1));
            int before = mail.tried.size();
            courier.deliver();
            if (mail.tried.size() > before) {
                waited.add(minutes);
            }
        }
        assertThat(waited).containsExactly(1, 3, 7, 15);
        assertThat(outbox.queue(clock.instant()).failing()).isEqualTo(1);

        mail.answer = new Sending.Accepted("x");
        clock.forward(Duration.ofHours(6));
        courier.deliver();
        assertThat(mail.carried).containsExactly(key);
        assertThat(outbox.queue(clock.instant()).failing()).isZero();
    }

    @Test
    void whatWasTriedForLongInVainIsLeftToAnOperatorWhoTriesAgainOrLetsItBe() {
        mail.answer = new Sending.Away("ConnectException");
        String key = queued(Medium.EMAIL);

        for (int attempt = 0; attempt < Courier.MOST_ATTEMPTS + 3; attempt++) {
            courier.deliver();
            clock.forward(Duration.ofHours(6));
        }

        assertThat(mail.tried).hasSize(Courier.MOST_ATTEMPTS);
        assertThat(row(key)).containsEntry("state", "DEAD").containsEntry("error", "ConnectException");
        Outbox.Dead dead = outbox.dead(10).getFirst();
        assertThat(dead.address()).isEqualTo("t•••@bk.example");

        mail.answer = new Sending.Accepted(null);
        assertThat(outbox.retry(dead.id(), clock.instant())).isTrue();
        assertThat(outbox.retry(dead.id(), clock.instant())).isFalse();
        assertThat(outbox.dismiss(dead.id())).isFalse();
        courier.deliver();
        assertThat(mail.carried).containsExactly(key);
    }

    @Test
    void aMessageThatIsRefusedDoesNotHoldUpTheOthers() {
        mail.refused.add(queued(Medium.EMAIL));
        String next = queued(Medium.EMAIL);

        courier.deliver();

        assertThat(mail.carried).containsExactly(next);
        assertThat(outbox.queue(clock.instant()).dead()).isEqualTo(1);
        assertThat(outbox.dismiss(outbox.dead(1).getFirst().id())).isTrue();
        assertThat(outbox.dead(1)).isEmpty();
    }

    @Test
    void aServerThatTakesNothingIsAskedOnceAndTheOthersDoNotCountAsFailed() {
        mail.answer = new Sending.Away("ConnectException");
        List<String> keys =
                IntStream.range(0, 30).mapToObj(i -> queued(Medium.EMAIL)).toList();

        courier.deliver();

        assertThat(mail.tried).hasSize(1);
        assertThat(jdbc.sql("select sum(attempts) from notifications.message")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        mail.answer = new Sending.Accepted(null);
        clock.forward(Duration.ofMinutes(2));
        assertThat(courier.deliver()).isEqualTo(30);
        assertThat(mail.carried).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void oneMediumDoesNotWaitForTheOther() {
        mail.answer = new Sending.Away("ConnectException");
        queued(Medium.EMAIL);
        String ring = queued(Medium.SMS);

        courier.deliver();

        assertThat(sms.carried).containsExactly(ring);
    }

    @Test
    void atNightLettersGoAndTelephonesWait() {
        clock.moveTo("2019-03-04T22:00");
        String letter = queued(Medium.EMAIL);
        String ring = queued(Medium.SMS);

        courier.deliver();
        assertThat(mail.carried).containsExactly(letter);
        assertThat(sms.tried).isEmpty();
        assertThat(outbox.queue(clock.instant()).due())
                .as("quiet hours are no backlog")
                .isZero();

        clock.moveTo("2019-03-05T07:00");
        courier.deliver();
        assertThat(sms.carried).containsExactly(ring);
    }

    @Test
    void aCodeGoesAtOnceAtAnyHourBeforeAllOthersAndIsNotKept() {
        clock.moveTo("2019-03-04T20:00");
        IntStream.range(0, 25).forEach(i -> queued(Medium.SMS));
        String code = code(Medium.SMS);

        courier.deliver();
        assertThat(sms.carried).hasSize(26).startsWith(code);
        assertThat(row(code)).containsEntry("state", "SENT").containsEntry("body", "");

        clock.moveTo("2019-03-04T23:00");
        String atNight = code(Medium.SMS);
        courier.deliver();
        assertThat(sms.carried).endsWith(atNight);
    }

    @Test
    void aCodeThatCouldNotBeSentIsGivenUpSoonAndIsNeverTriedAgain() {
        sms.answer = new Sending.Away("HTTP 503");
        String code = code(Medium.SMS);

        for (int attempt = 0; attempt < 20; attempt++) {
            courier.deliver();
            clock.forward(Duration.ofSeconds(15));
        }

        assertThat(row(code)).containsEntry("state", "DEAD").containsEntry("body", "");
        Outbox.Dead dead = outbox.dead(1).getFirst();
        assertThat(dead.retriable()).isFalse();
        assertThat(outbox.retry(dead.id(), clock.instant())).isFalse();
    }

    @Test
    void ofManyProcessesOneSendsEachMessage() {
        List<String> keys =
                IntStream.range(0, 120).mapToObj(i -> queued(Medium.EMAIL)).toList();

        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(courier::deliver))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(mail.carried).hasSize(120).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void whatAProcessTookWithItIsSentByAnother() {
        String key = queued(Medium.EMAIL);
        store.take(Medium.EMAIL, 10, clock.instant(), clock.instant().plus(Duration.ofMinutes(15)));

        assertThat(courier.deliver()).isZero();
        clock.forward(Duration.ofMinutes(16));
        courier.deliver();

        assertThat(mail.carried).containsExactly(key);
    }

    @Test
    void aClockThatWasSetBackHoldsNothingUp() {
        clock.moveTo("2019-06-01T08:00");
        mail.answer = new Sending.Away("ConnectException");
        String key = queued(Medium.EMAIL);
        courier.deliver();

        clock.moveTo("2019-03-04T08:00");
        mail.answer = new Sending.Accepted(null);
        courier.deliver();

        assertThat(mail.carried).containsExactly(key);
    }

    @Test
    void whatWasSentAYearAgoIsForgottenAndWhatWaitsIsNot() {
        String old = queued(Medium.EMAIL);
        courier.deliver();
        mail.answer = new Sending.Refused("SMTP 550");
        String dead = queued(Medium.EMAIL);
        courier.deliver();
        clock.forward(Messages.KEPT.plusDays(1));

        assertThat(messages.forgetOld()).isEqualTo(1);

        assertThat(jdbc.sql("select key from notifications.message")
                        .query(String.class)
                        .list())
                .containsExactly(dead)
                .doesNotContain(old);
    }

    /** Takes everything, unless it is told otherwise. */
    private static final class Carrier implements Sender {

        private final Medium medium;
        private final List<String> tried = new CopyOnWriteArrayList<>();
        private final List<String> carried = new CopyOnWriteArrayList<>();
        private final List<String> refused = new CopyOnWriteArrayList<>();
        private volatile Sending answer = new Sending.Accepted(null);

        Carrier(Medium medium) {
            this.medium = medium;
        }

        @Override
        public Medium medium() {
            return medium;
        }

        @Override
        public Sending send(Outgoing message) {
            tried.add(message.key());
            Sending sending = refused.contains(message.key()) ? new Sending.Refused("SMTP 550") : answer;
            if (sending instanceof Sending.Accepted) {
                carried.add(message.key());
            }
            return sending;
        }
    }
}

package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.Actor;
import vn.motcua.identity.UnitId;
import vn.motcua.procedures.Channel;
import vn.motcua.procedures.ProcedureCode;
import vn.motcua.procedures.ProcedureFixture;

/** Many at once: at one desk, at one dossier, with one key. */
@WebTest
class SameDeskConcurrencyDbTest {

    private static final int MANY = 64;
    private static final AtomicInteger DAYS = new AtomicInteger();

    @Autowired
    private Dossiers dossiers;

    @Autowired
    private IdempotentCalls calls;

    @Autowired
    private People people;

    @Autowired
    private ProcedureFixture procedures;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private ProcedureCode procedure;

    @BeforeEach
    void aQuietDay() {
        // no other test receives on this day
        clock.moveTo("2019-06-%02dT08:00".formatted(2 + DAYS.incrementAndGet()));
        procedure = procedures.aProcedure().published();
    }

    private static <T> List<T> allAtOnce(int count, Callable<T> work) throws InterruptedException, ExecutionException {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        List<T> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            for (Future<T> one : running) {
                done.add(one.get());
            }
        }
        return done;
    }

    private Registration registration() {
        return people.aRegistration(procedure);
    }

    private Registration refused() {
        Registration right = registration();
        return new Registration(
                right.procedure(),
                right.desk(),
                null,
                Channel.COUNTER,
                new Applicant(ApplicantKind.CITIZEN, "Nông Văn Thử", "khong-phai-so", null, null, null),
                null,
                1,
                right.form(),
                right.papers());
    }

    @Test
    void sixtyFourAtOneDeskGetNumbersWithoutGapOrDuplicateThoughSomeAreRefusedBetweenThem() throws Exception {
        Actor receptionist = people.receptionist();
        AtomicInteger turn = new AtomicInteger();

        List<ActResult> results = allAtOnce(
                MANY,
                () -> dossiers.receive(receptionist, turn.incrementAndGet() % 8 == 0 ? refused() : registration()));

        List<String> numbers = results.stream()
                .filter(ActResult.Done.class::isInstance)
                .map(done -> ((ActResult.Done) done).dossier().reference())
                .sorted()
                .toList();
        List<String> expected = IntStream.rangeClosed(1, MANY - MANY / 8)
                .mapToObj(place -> "H03.21.53-1906%02d-%04d".formatted(2 + DAYS.get(), place))
                .toList();
        assertThat(numbers).isEqualTo(expected);
    }

    @Test
    void ofSixtyFourWhoPressTheSameActOneSucceedsAndTheOthersAreToldWho() throws Exception {
        Actor receptionist = people.receptionist();
        Dossier dossier = ((ActResult.Done) dossiers.receive(receptionist, registration())).dossier();

        List<ActResult> results = allAtOnce(
                MANY,
                () -> dossiers.perform(
                        receptionist,
                        dossier.reference(),
                        dossier.chain().version(),
                        new Instruction.HandOver(null, null)));

        assertThat(results.stream().filter(ActResult.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(result -> !(result instanceof ActResult.Done)))
                .hasSize(MANY - 1)
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(ActResult.Overtaken.class, overtaken -> {
                            assertThat(overtaken.by().act()).isEqualTo(Act.HAND_OVER);
                            assertThat(overtaken.by().actor()).isEqualTo(receptionist.id());
                        }));
        assertThat(events(dossier)).isEqualTo(3);
    }

    @Test
    void sixtyFourWhoTakeTheSameWorkDoNotTakeItTwice() throws Exception {
        Dossier received = ((ActResult.Done) dossiers.receive(people.receptionist(), registration())).dossier();
        Dossier waiting = ((ActResult.Done) dossiers.perform(
                        people.receptionist(),
                        received.reference(),
                        received.chain().version(),
                        new Instruction.HandOver(null, null)))
                .dossier();
        List<Actor> specialists = List.of(
                people.of("cv1.h03.21.53"),
                people.of("cv2.h03.21.53"),
                people.of("cv3.h03.21.53"),
                people.of("cv4.h03.21.53"));
        AtomicInteger turn = new AtomicInteger();

        List<ActResult> results = allAtOnce(
                MANY,
                () -> dossiers.perform(
                        specialists.get(turn.getAndIncrement() % specialists.size()),
                        waiting.reference(),
                        waiting.chain().version(),
                        new Instruction.Take(null)));

        assertThat(results.stream().filter(ActResult.Done.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(result -> !(result instanceof ActResult.Done)))
                .allSatisfy(result -> assertThat(result)
                        .isInstanceOfSatisfying(
                                ActResult.Overtaken.class,
                                overtaken -> assertThat(overtaken.by().act()).isEqualTo(Act.TAKE)));
        assertThat(events(waiting)).isEqualTo(4);
    }

    @Test
    void sixteenCallsWithOneKeyMakeOneDossier() throws Exception {
        Actor receptionist = people.receptionist();
        UnitId desk = people.unit("H03.21.53.MC");
        long before = dossiersAt(desk);

        List<IdempotentCalls.Answer> answers = allAtOnce(
                16,
                () -> calls.once(
                        receptionist, "sixteen", "content", () -> dossiers.receive(receptionist, registration())));

        assertThat(dossiersAt(desk)).isEqualTo(before + 1);
        Set<String> references = new HashSet<>();
        answers.forEach(answer -> references.add(
                switch (answer) {
                    case IdempotentCalls.First(ActResult result) ->
                        ((ActResult.Done) result).dossier().reference();
                    case IdempotentCalls.Repeated(String reference) -> reference;
                    case IdempotentCalls.OtherContent() -> "another content";
                }));
        assertThat(references).hasSize(1);
        assertThat(answers.stream().filter(IdempotentCalls.First.class::isInstance))
                .hasSize(1);
    }

    private int events(Dossier dossier) {
        return jdbc.sql("select count(*) from dossiers.event where dossier_id = :id")
                .param("id", dossier.id().value())
                .query(Integer.class)
                .single();
    }

    private long dossiersAt(UnitId desk) {
        return jdbc.sql("select count(*) from dossiers.dossier where desk_id = :desk")
                .param("desk", desk.value())
                .query(Long.class)
                .single();
    }
}

package vn.motcua.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.MovableClock;
import vn.motcua.WebTest;
import vn.motcua.identity.Actor;
import vn.motcua.identity.Role;

/** Money on real PostgreSQL: never lost, never counted twice, receipts without a gap. */
@WebTest
class PaymentsDbTest {

    private static final String WARD = "H03.21.52";
    private static final Instant AT = Instant.parse("2019-03-04T01:00:00Z");

    @Autowired
    private Owing owing;

    @Autowired
    private Charges charges;

    @Autowired
    private Payments payments;

    @Autowired
    private CashDesk desk;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Cancelling cancelling;

    @Autowired
    private PaymentBook book;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void monday() {
        clock.moveTo("2019-03-04T08:00");
    }

    private static Money transfer(String proof, long dong) {
        return new Money(Way.TRANSFER, proof, dong, AT, null);
    }

    private static String proof() {
        return UUID.randomUUID().toString();
    }

    private ChargeState state(Charge charge) {
        return charges.find(charge.code()).orElseThrow().state();
    }

    private long paymentsOf(Charge charge) {
        return jdbc.sql("select count(*) from payments.payment where charge_id = :id")
                .param("id", charge.id().value())
                .query(Long.class)
                .single();
    }

    private static PaymentId done(MoneyResult result) {
        assertThat(result).isInstanceOf(MoneyResult.Done.class);
        return ((MoneyResult.Done) result).payment();
    }

    @Test
    void theSameRequestTwiceOpensOneChargeAndWhatIsExemptedIsNotOwed() {
        String dossier = "T-" + proof();
        Exemption whole = new Exemption(Exemption.Ground.POOR, 100, "Giấy chứng nhận hộ nghèo 12");
        Claim claim = new Claim(
                owing.unit(WARD),
                dossier,
                "Nông Văn Thử",
                dossier,
                List.of(
                        ChargeLine.of("Lệ phí", 8_000, DueStep.ACCEPTANCE),
                        new ChargeLine("Bản sao", 2_000, 3, whole, DueStep.RETURN)),
                AT);

        charges.open(claim);
        charges.open(claim);

        assertThat(charges.of(dossier)).extracting(Charge::dong).containsExactly(8_000L, 0L);
        assertThat(charges.of(dossier))
                .extracting(Charge::state)
                .containsExactly(ChargeState.OPEN, ChargeState.EXEMPTED);
        assertThat(charges.of(dossier).getLast().exemption()).isEqualTo(whole);
    }

    @Test
    void eightTellersOfTheSameMoneySettleTheChargeOnce() throws Exception {
        Charge charge = owing.of(WARD, 8_000);
        Money money = transfer(proof(), 8_000);
        Callable<Received> tell = () -> payments.receive(charge.code(), money);
        List<Received> answers = new ArrayList<>();
        try (var tellers = Executors.newFixedThreadPool(8)) {
            for (Future<Received> answer : tellers.invokeAll(Collections.nCopies(8, tell))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Received.Settled.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Received.Known.class::isInstance).hasSize(7);
        assertThat(answers)
                .extracting(Received::payment)
                .containsOnly(answers.getFirst().payment());
        assertThat(state(charge)).isEqualTo(ChargeState.PAID);
    }

    @Test
    void eightPaymentsForOneChargeAreAllKeptAndOneOfThemSettlesIt() throws Exception {
        Charge charge = owing.of(WARD, 8_000);
        List<Callable<Received>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Money money = transfer(proof(), 8_000);
            all.add(() -> payments.receive(charge.code(), money));
        }
        List<Received> answers = new ArrayList<>();
        try (var tellers = Executors.newFixedThreadPool(8)) {
            for (Future<Received> answer : tellers.invokeAll(all)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn(Received.Settled.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Received.Unmatched.class::isInstance).hasSize(7);
        assertThat(answers).extracting(Received::payment).doesNotHaveDuplicates();
        assertThat(paymentsOf(charge)).isEqualTo(1);
    }

    @Test
    void whateverTheOrderAndHoweverOftenEveryDongIsThereOnce() {
        Random random = new Random(20190304);
        for (int round = 0; round < 5; round++) {
            List<Charge> owed = List.of(owing.of(WARD, 5_000), owing.of(WARD, 7_000), owing.of(WARD, 9_000));
            List<Runnable> told = new ArrayList<>();
            for (Charge charge : owed) {
                Money right = transfer(proof(), charge.dong());
                Money wrong = transfer(proof(), charge.dong() - 1);
                for (int again = 0; again < 3; again++) {
                    told.add(() -> payments.receive(charge.code(), right));
                    told.add(() -> payments.receive(charge.code(), wrong));
                }
            }
            Collections.shuffle(told, random);
            told.forEach(Runnable::run);

            assertThat(owed).allSatisfy(charge -> {
                assertThat(state(charge)).isEqualTo(ChargeState.PAID);
                assertThat(paymentsOf(charge)).isEqualTo(1);
            });
        }
    }

    @Test
    void whatDoesNotFitIsKeptAndSettlesLater() {
        Charge charge = owing.of(WARD, 8_000);
        Received lost = payments.receive("MC22222222", transfer(proof(), 8_000));
        Received less = payments.receive(charge.code(), transfer(proof(), 7_000));

        assertThat(lost).isEqualTo(new Received.Unmatched(lost.payment(), Payment.Mismatch.NO_SUCH_CHARGE));
        assertThat(less).isEqualTo(new Received.Unmatched(less.payment(), Payment.Mismatch.OTHER_AMOUNT));
        assertThat(state(charge)).isEqualTo(ChargeState.OPEN);

        assertThat(payments.settle(lost.payment(), charge.code())).isInstanceOf(Received.Settled.class);
        assertThat(payments.settle(lost.payment(), charge.code())).isInstanceOf(Received.Known.class);
        assertThat(state(charge)).isEqualTo(ChargeState.PAID);
    }

    @Test
    void receiptsFollowEachOtherWithoutAGapAlsoWhenAPaymentIsRolledBack() throws Exception {
        List<Callable<Received>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            Charge charge = owing.of(WARD, 1_000 + i);
            boolean fails = i % 3 == 0;
            all.add(() -> transaction.execute(status -> {
                if (fails) {
                    status.setRollbackOnly();
                }
                return payments.receive(charge.code(), transfer(proof(), charge.dong()));
            }));
        }
        try (var tellers = Executors.newFixedThreadPool(8)) {
            for (Future<Received> answer : tellers.invokeAll(all)) {
                answer.get();
            }
        }

        List<Integer> numbers = jdbc.sql(
                        "select number from payments.receipt where agency_id = :agency and series = 'BL-2019' order by 1")
                .param("agency", owing.unit(WARD).value())
                .query(Integer.class)
                .list();
        assertThat(numbers.size()).isGreaterThanOrEqualTo(16);
        assertThat(numbers.getFirst()).isEqualTo(1);
        assertThat(numbers.getLast()).isEqualTo(numbers.size());
    }

    @Test
    void eachYearHasASeriesOfItsOwn() {
        Actor cashier = owing.cashier(WARD);
        clock.moveTo("2031-01-02T08:00");
        FeeReceipt first = book.receipt(
                        cashier, done(desk.take(cashier, owing.of(WARD, 8_000).code())))
                .orElseThrow();
        clock.moveTo("2019-03-04T08:00");

        assertThat(first.series()).isEqualTo("BL-2031");
        assertThat(first.printedNumber()).isEqualTo("0000001");
    }

    @Test
    void cashPressedTwiceIsTakenOnceAndOnlyAtTheDeskThatIsOwed() {
        Charge charge = owing.of(WARD, 8_000);
        Actor cashier = owing.cashier(WARD);

        assertThat(desk.take(owing.cashier("H03.21.53"), charge.code())).isInstanceOf(MoneyResult.Unknown.class);
        assertThat(desk.take(owing.actor("ld1.h03"), charge.code())).isInstanceOf(MoneyResult.Unknown.class);
        assertThat(desk.take(cashier, "MC22222222")).isInstanceOf(MoneyResult.Unknown.class);
        PaymentId payment = done(desk.take(cashier, charge.code()));
        assertThat(done(desk.take(cashier, charge.code()))).isEqualTo(payment);
        assertThat(desk.drawer(cashier, owing.unit(WARD))).isEqualTo(new Drawer(1, 0, 8_000));
        assertThat(book.receipt(cashier, payment).orElseThrow().way()).isEqualTo(Way.CASH);
        assertThat(book.receipt(owing.cashier("H03.21.53"), payment)).isEmpty();
    }

    @Test
    void whatATransferPaidIsNotTakenInCashAgain() {
        Charge charge = owing.of(WARD, 8_000);
        payments.receive(charge.code(), transfer(proof(), 8_000));

        assertThat(desk.take(owing.cashier(WARD), charge.code())).isInstanceOf(MoneyResult.Refused.class);
    }

    @Test
    void theDayIsClosedWithWhatIsThereAndADifferenceIsExplained() {
        Actor cashier = owing.cashier(WARD);
        var ward = owing.unit(WARD);
        desk.take(cashier, owing.of(WARD, 8_000).code());
        desk.take(cashier, owing.of(WARD, 15_000).code());

        assertThat(desk.close(cashier, ward, new CashDesk.Count(8_000, 8_000), null)
                        .orElseThrow()
                        .rule())
                .isEqualTo("drawer-changed");
        assertThat(desk.close(cashier, ward, new CashDesk.Count(23_000, 22_000), null)
                        .orElseThrow()
                        .rule())
                .isEqualTo("difference-unexplained");
        assertThat(desk.drawer(cashier, ward)).isEqualTo(new Drawer(2, 0, 23_000));

        assertThat(desk.close(cashier, ward, new CashDesk.Count(23_000, 22_000), "thiếu tiền lẻ"))
                .isEmpty();
        assertThat(desk.drawer(cashier, ward).empty()).isTrue();
        assertThat(desk.closings(ward, 50))
                .filteredOn(closing -> closing.official().equals(cashier.id()))
                .singleElement()
                .satisfies(closing -> {
                    assertThat(closing.payments()).isEqualTo(2);
                    assertThat(closing.difference()).isEqualTo(-1_000);
                });
        assertThat(desk.close(cashier, ward, new CashDesk.Count(0, 0), null)).isPresent();
    }

    @Test
    void aRefundIsPaidBackOnceOutOfTheDrawerOfWhoPaysIt() {
        Actor head = owing.actor(owing.somebody(Role.DESK_HEAD, WARD + ".MC"));
        Actor leader = owing.actor(owing.somebody(Role.LEADER, WARD));
        PaymentId payment = done(desk.take(head, owing.of(WARD, 8_000).code()));
        Refunds.Asked cash = new Refunds.Asked(Way.CASH, null, "Thu nhầm");

        assertThat(refunds.refund(owing.actor("ld1.h03"), payment, cash)).isInstanceOf(MoneyResult.Unknown.class);
        assertThat(rule(refunds.refund(leader, payment, cash))).isEqualTo("no-drawer");
        assertThat(rule(refunds.refund(leader, payment, new Refunds.Asked(Way.TRANSFER, " ", "Thu nhầm"))))
                .isEqualTo("required");
        assertThat(rule(refunds.refund(head, payment, new Refunds.Asked(Way.CASH, null, " "))))
                .isEqualTo("required");
        done(refunds.refund(head, payment, cash));
        assertThat(rule(refunds.refund(head, payment, cash))).isEqualTo("already-refunded");

        assertThat(desk.drawer(head, owing.unit(WARD))).isEqualTo(new Drawer(1, 1, 0));
        FeeReceipt receipt = book.receipt(head, payment).orElseThrow();
        assertThat(receipt.refund()).isNotNull();
        assertThat(receipt.refund().series()).isEqualTo("HT-2019");
    }

    private static String rule(MoneyResult result) {
        assertThat(result).isInstanceOf(MoneyResult.Refused.class);
        return ((MoneyResult.Refused) result).refusal().rule();
    }

    @Test
    void aChargeIsCancelledOnlyWhileNothingWasPaid() {
        Actor cashier = owing.cashier(WARD);
        Charge mistaken = owing.of(WARD, 8_000);
        Charge paid = owing.of(WARD, 8_000);
        desk.take(cashier, paid.code());

        assertThat(cancelling.cancel(cashier, "another", mistaken.code(), "nhầm"))
                .isFalse();
        assertThat(cancelling.cancel(owing.cashier("H03.21.53"), mistaken.dossier(), mistaken.code(), "nhầm"))
                .isFalse();
        assertThat(cancelling.cancel(cashier, mistaken.dossier(), mistaken.code(), "nhầm"))
                .isTrue();
        assertThat(cancelling.cancel(cashier, paid.dossier(), paid.code(), "nhầm"))
                .isFalse();
        assertThat(state(mistaken)).isEqualTo(ChargeState.CANCELLED);
        assertThat(state(paid)).isEqualTo(ChargeState.PAID);
        assertThat(payments.receive(mistaken.code(), transfer(proof(), 8_000))).isInstanceOf(Received.Unmatched.class);
    }
}

package vn.motcua.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.calendar.Reason.Kind.COUNTED;
import static vn.motcua.calendar.Reason.Kind.DUE;
import static vn.motcua.calendar.Reason.Kind.EXTENDED;
import static vn.motcua.calendar.Reason.Kind.FIRST_DAY;
import static vn.motcua.calendar.Reason.Kind.LEG;
import static vn.motcua.calendar.Reason.Kind.MOVED_BY_PAUSE;
import static vn.motcua.calendar.Reason.Kind.MOVED_PAST_CUT_OFF;
import static vn.motcua.calendar.Reason.Kind.MOVED_TO_WORKING_DAY;
import static vn.motcua.calendar.Reason.Kind.PAUSED;
import static vn.motcua.calendar.Reason.Kind.RECEIVED;
import static vn.motcua.calendar.Reason.Kind.RESTARTED;
import static vn.motcua.calendar.Reason.Kind.SKIPPED;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {

    @Test
    void aTermOverTetSaysEachDayThatIsNotCountedAndWhy() {
        List<Reason> reasons = reasons(request("5 working-days", "2019-02-01T14:30"));

        assertThat(reasons)
                .extracting(Reason::vi)
                .containsExactly(
                        "Nhận hồ sơ lúc 14 giờ 30 phút, ngày 01/02/2019; thời hạn 5 ngày làm việc",
                        "Không tính từ thứ Bảy 02/02/2019 đến Chủ nhật 10/02/2019: Tết Nguyên đán 2019",
                        "Ngày tính đầu tiên: thứ Hai 11/02/2019",
                        "Tính 5 ngày làm việc từ thứ Hai 11/02/2019 đến thứ Sáu 15/02/2019",
                        "Hẹn trả kết quả: 17 giờ 00 phút, ngày 15/02/2019");
        assertThat(kinds(reasons)).containsExactly(RECEIVED, SKIPPED, FIRST_DAY, COUNTED, DUE);
    }

    @Test
    void eachRunOfDaysOffHasItsOwnCause() {
        List<Reason> reasons = reasons(request("10 working-days", "2019-04-12T15:01"));

        assertThat(reasons)
                .filteredOn(reason -> reason.kind() == SKIPPED)
                .extracting(Reason::en)
                .containsExactly(
                        "not counted 2019-04-13: Nghỉ hằng tuần",
                        "not counted 2019-04-14: Giỗ Tổ Hùng Vương",
                        "not counted 2019-04-15: Nghỉ bù Giỗ Tổ Hùng Vương",
                        "not counted 2019-04-20 to 2019-04-21: Nghỉ hằng tuần",
                        "not counted 2019-04-27 to 2019-04-28: Nghỉ hằng tuần",
                        "not counted 2019-04-29: Nghỉ hoán đổi 30/4–1/5/2019",
                        "not counted 2019-04-30: Ngày Chiến thắng",
                        "not counted 2019-05-01: Ngày Quốc tế lao động");
        assertThat(reasons)
                .filteredOn(reason -> reason.kind() == MOVED_PAST_CUT_OFF)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.vi()).contains("sau 15 giờ 00 phút", "thứ Ba 16/04/2019");
                    assertThat(reason.legalBasis()).isEqualTo("Nghị định 61/2018/NĐ-CP, Điều 18 khoản 2");
                });
    }

    @Test
    void aHalfDayIsNotCalledAWholeOne() {
        assertThat(reasons(request("2.5 working-days", "2019-03-04T09:00")))
                .extracting(Reason::vi)
                .contains(
                        "Tính 2,5 ngày làm việc từ thứ Ba 05/03/2019 đến thứ Năm 07/03/2019",
                        "Hẹn trả kết quả: 11 giờ 30 phút, ngày 07/03/2019");
    }

    @Test
    void aTermOfHoursSaysTheDaysOffThatItRunsAcross() {
        List<Reason> reasons = reasons(request("8 working-hours", "2019-03-08T16:00"));

        assertThat(kinds(reasons)).containsExactly(RECEIVED, FIRST_DAY, SKIPPED, COUNTED, DUE);
        assertThat(reasons.get(2).en()).isEqualTo("not counted 2019-03-09 to 2019-03-10: Nghỉ hằng tuần");
        assertThat(kinds(reasons(request("8 working-hours", "2019-03-09T10:00"))))
                .containsExactly(RECEIVED, SKIPPED, FIRST_DAY, COUNTED, DUE);
    }

    @Test
    void calendarDaysSayWhyTheirEndMoved() {
        List<Reason> reasons = reasons(request("5 days", "2019-03-04T09:00"));

        assertThat(kinds(reasons)).containsExactly(RECEIVED, FIRST_DAY, COUNTED, SKIPPED, MOVED_TO_WORKING_DAY, DUE);
        assertThat(reasons.get(4).legalBasis()).isEqualTo("Bộ luật Dân sự 2015, Điều 148 khoản 5");
    }

    @Test
    void aSupplementIsToldWithItsRestart() {
        List<Reason> reasons = reasons(request("5 working-days", "2019-02-01T14:30")
                .pausedBy(List.of(pause(PauseKind.SUPPLEMENT, "2019-02-12T09:00", "2019-02-14T10:00"))));

        assertThat(kinds(reasons))
                .containsExactly(
                        RECEIVED, SKIPPED, FIRST_DAY, COUNTED, PAUSED, RESTARTED, FIRST_DAY, SKIPPED, COUNTED, DUE);
        assertThat(reasons.get(5).legalBasis()).isEqualTo("Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4");
        assertThat(reasons.getLast().from()).isEqualTo(moment("2019-02-21T17:00"));
    }

    @Test
    void aPauseSaysHowFarItMovedTheDueTime() {
        List<Reason> reasons = reasons(request("5 working-days", "2019-03-04T09:00")
                .pausedBy(List.of(pause(PauseKind.FINANCIAL_OBLIGATION, "2019-03-06T08:00", "2019-03-06T09:30"))));

        assertThat(kinds(reasons)).containsExactly(RECEIVED, FIRST_DAY, SKIPPED, COUNTED, PAUSED, MOVED_BY_PAUSE, DUE);
        assertThat(reasons.get(5).vi())
                .isEqualTo("Không tính 1 giờ 30 phút làm việc: lùi đến 09 giờ 00 phút, ngày 12/03/2019");
    }

    @Test
    void aPauseOverNightIsToldButMovesNothing() {
        List<Reason> reasons = reasons(request("5 working-days", "2019-03-04T09:00")
                .pausedBy(List.of(pause(PauseKind.STOPPED, "2019-03-06T18:00", "2019-03-07T06:00"))));

        assertThat(kinds(reasons)).contains(PAUSED).doesNotContain(MOVED_BY_PAUSE);
    }

    @Test
    void aReappointmentStandsWhereItWasDecided() {
        DeadlineRequest request = request("5 working-days", "2019-03-04T09:00")
                .extendedBy(new Extension(
                        moment("2019-03-15T17:00"), moment("2019-03-08T09:00"), "Chờ đo đạc", "Điều 19 khoản 9"))
                .pausedBy(List.of(
                        pause(PauseKind.CONSULTATION, "2019-03-05T08:00", "2019-03-05T09:00"),
                        pause(PauseKind.CONSULTATION, "2019-03-12T08:00", "2019-03-12T09:00")));

        assertThat(kinds(reasons(request)))
                .containsExactly(
                        RECEIVED,
                        FIRST_DAY,
                        SKIPPED,
                        COUNTED,
                        PAUSED,
                        MOVED_BY_PAUSE,
                        EXTENDED,
                        PAUSED,
                        SKIPPED,
                        MOVED_BY_PAUSE,
                        DUE);
    }

    @Test
    void everyAgencyTellsItsShareAndItsUse() {
        Instant now = moment("2019-03-07T09:30");
        List<Reason> legs = reasons(request("5 working-days", "2019-03-04T09:00")
                        .sharedBy(List.of(
                                new DeadlineRequest.LegShare(
                                        "UBND xã Cẩm Giàng",
                                        450,
                                        moment("2019-03-05T07:30"),
                                        moment("2019-03-06T09:30"),
                                        now),
                                new DeadlineRequest.LegShare(
                                        "Chi nhánh Văn phòng đăng ký", 900, moment("2019-03-06T09:30"), null, now),
                                new DeadlineRequest.LegShare(
                                        "Chi cục Thuế", null, moment("2019-03-07T08:00"), null, now))))
                .stream()
                .filter(reason -> reason.kind() == LEG)
                .toList();

        assertThat(legs)
                .extracting(Reason::vi)
                .containsExactly(
                        "UBND xã Cẩm Giàng: được giao 7 giờ 30 phút làm việc, đã dùng 9 giờ 30 phút làm việc,"
                                + " vượt thời gian",
                        "Chi nhánh Văn phòng đăng ký: được giao 15 giờ làm việc, đã dùng 7 giờ 30 phút làm việc"
                                + " (đang xử lý)",
                        "Chi cục Thuế: được giao không ấn định, đã dùng 1 giờ 30 phút làm việc (đang xử lý)");
    }

    @Test
    void noReasonIsWithoutALegalBasisOrWithoutWords() {
        for (String term :
                List.of("5 working-days", "2.5 working-days", "8 working-hours", "15 days", "1 months", "same-day")) {
            for (PauseKind kind : PauseKind.values()) {
                for (CountingRules rules : CountingRules.all()) {
                    DeadlineRequest request = DeadlineRequest.of(
                                    Term.parse(term), moment("2019-02-03T15:30"), WorkingCalendar.ofProvince(), rules)
                            .pausedBy(List.of(pause(kind, "2019-02-11T09:00", "2019-02-16T10:00")));
                    assertThat(reasons(request)).allSatisfy(reason -> {
                        assertThat(reason.legalBasis()).isNotBlank();
                        assertThat(reason.vi()).isNotBlank();
                        assertThat(reason.en()).isNotBlank();
                        assertThat(reason.to()).isAfterOrEqualTo(reason.from());
                    });
                }
            }
        }
    }

    private static List<Reason> reasons(DeadlineRequest request) {
        return Deadlines.project(request).reasons();
    }

    private static List<Reason.Kind> kinds(List<Reason> reasons) {
        return reasons.stream().map(Reason::kind).toList();
    }

    private static DeadlineRequest request(String term, String received) {
        return DeadlineRequest.of(
                Term.parse(term),
                moment(received),
                WorkingCalendar.ofProvince(),
                CountingRules.named("ND61_2018").orElseThrow());
    }

    private static Pause pause(PauseKind kind, String from, String to) {
        return new Pause(kind, moment(from), moment(to), kind.legalBasis());
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text).atZone(WorkingCalendar.ZONE).toInstant();
    }
}

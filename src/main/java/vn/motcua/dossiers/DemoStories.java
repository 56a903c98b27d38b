package vn.motcua.dossiers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.procedures.ProcedureCode;

/** The stories of the demo province's last six weeks; the same ones at every first start. */
final class DemoStories {

    private static final List<String> SURNAMES =
            List.of("Nông", "Hoàng", "Ma", "Triệu", "Lường", "Bàn", "Hà", "Đàm", "Lý", "Nguyễn", "Dương", "Phùng");
    private static final List<String> GIVEN = List.of(
            "Thị Hoa",
            "Văn Quý",
            "Thị Bích",
            "Văn Thắng",
            "Thị Mai",
            "Đức Long",
            "Thị Liễu",
            "Văn Hiếu",
            "Kim Oanh",
            "Xuân Trường",
            "Thị Nga",
            "Công Minh",
            "Thị Yến");
    private static final List<String> COMMUNE_DESKS =
            List.of("H03.21.53", "H03.21.53", "H03.21.51", "H03.21.54", "H03.22.51", "H03.23.51", "H03.26.51");
    private static final List<String> COMMUNE_PROCEDURES =
            List.of("1.001193", "1.004873", "1.004884", "2.001023", "1.004859", "1.001022", "2.000635", "1.010803");
    private static final List<String> DISTRICT_DESKS = List.of("H03.21", "H03.23", "H03.26");
    private static final List<String> DISTRICT_PROCEDURES =
            List.of("1.001612", "1.012765", "1.012783", "1.013225", "2.000620", "1.001776");
    private static final List<DemoStory.Turn> RARE_TURNS = List.of(
            DemoStory.Turn.SUPPLEMENT_OPEN,
            DemoStory.Turn.SUPPLEMENT_ANSWERED,
            DemoStory.Turn.OBLIGATION,
            DemoStory.Turn.REFUSED,
            DemoStory.Turn.WITHDRAWN,
            DemoStory.Turn.CONSULTED);
    private static final int HOW_MANY = 120;
    private static final int DAYS_BACK = 42;
    private static final int LATE_EVERY = 24;

    private final Random random = new Random(2019);
    private final WorkingCalendar calendar;
    private final Instant now;

    DemoStories(WorkingCalendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
    }

    /** In the order of their receipt. */
    List<DemoStory> all() {
        List<DemoStory> stories = new ArrayList<>();
        for (int i = 0; i < HOW_MANY; i++) {
            stories.add(next(i));
        }
        stories.sort(Comparator.comparing(DemoStory::receivedAt));
        return stories;
    }

    private DemoStory next(int i) {
        DemoStory.Turn turn = turn(i);
        String desk;
        String procedure;
        if (i % 12 == 11) {
            desk = "H03.02";
            procedure = "2.000488";
        } else if (i % 4 == 3) {
            desk = pick(DISTRICT_DESKS);
            procedure = pick(DISTRICT_PROCEDURES);
        } else {
            desk = pick(COMMUNE_DESKS);
            procedure = pick(COMMUNE_PROCEDURES);
        }
        int pace = i % LATE_EVERY == 0 ? 160 : 40 + random.nextInt(55);
        return new DemoStory(
                new ProcedureCode(procedure), desk + ".MC", person(i), received(daysBack(i, turn)), pace, turn);
    }

    private static DemoStory.Turn turn(int i) {
        if (i % 30 == 29) {
            return DemoStory.Turn.ONLY_REGISTERED;
        }
        return i % 6 == 2 ? RARE_TURNS.get(i / 6 % RARE_TURNS.size()) : DemoStory.Turn.PLAIN;
    }

    /** Those of the last third came in these days, so that something of every kind is still open. */
    private static int daysBack(int i, DemoStory.Turn turn) {
        if (turn == DemoStory.Turn.ONLY_REGISTERED) {
            return 1;
        }
        return i > HOW_MANY * 2 / 3 ? 6 : DAYS_BACK;
    }

    private Instant received(int daysBack) {
        LocalDate day = LocalDate.ofInstant(now, WorkingCalendar.ZONE).minusDays(1 + random.nextInt(daysBack));
        Instant morning = day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
        Instant at = calendar.addWorkingMinutes(morning, 1L + random.nextInt(420));
        // the province may open only after this weekend
        return at.isBefore(now) ? at : now.minus(30, ChronoUnit.MINUTES);
    }

    private Applicant person(int i) {
        String name = SURNAMES.get(i % SURNAMES.size()) + " " + GIVEN.get(i % GIVEN.size());
        boolean woman = name.contains("Thị") || name.contains("Oanh");
        String identity = "006%d%02d%06d".formatted(woman ? 1 : 0, 60 + i % 40, 1_000 + i * 37);
        return new Applicant(
                ApplicantKind.CITIZEN,
                name,
                identity,
                "09%08d".formatted(12_000_000 + i * 7_919),
                null,
                "Tổ " + (1 + i % 17) + ", tỉnh Bắc Kạn");
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}

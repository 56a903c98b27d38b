package vn.motcua.dossiers.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.motcua.organisation.Tier;

/**
 * Kế hoạch tái hiện: the whole period, cut into parts that can be made one by one, in any order, by anybody with the same
 * seed. A part holds whole days of whole agencies, so that each day's numbers lie within one part.
 */
final class Plan {

    private static final long LARGEST_PART = 2_000;
    private static final long SMALL_PART = 500;

    private final List<YearPlan> years = new ArrayList<>();
    private final List<Long> firstOrdinals = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final long size;

    /** Some days, or the agencies of one day whose turn it is. */
    record Part(int year, int firstDay, int lastDay, int turn, int turns) {}

    /** What is planned. */
    record Asked(long dossiers, long seed) {}

    Plan(Scenario scenario, Asked asked, OfficeTime time, Desks desks, Predicate<Scenario.Line> hasTerm) {
        List<Map<Tier, Scenario.Volume>> volumes = volumes(scenario, asked.dossiers());
        long at = 0;
        for (int i = 0; i < scenario.years().size(); i++) {
            Scenario.Year year = scenario.years().get(i);
            boolean last = i == scenario.years().size() - 1;
            YearPlan plan = new YearPlan(new YearPlan.Given(
                    scenario,
                    year,
                    volumes.get(i),
                    days(time, scenario, year.year()),
                    last ? scenario.quietEnd() : 0,
                    desks,
                    hasTerm,
                    asked.seed()));
            years.add(plan);
            firstOrdinals.add(at);
            at += plan.size();
            cut(i, plan);
        }
        this.size = at;
    }

    private static List<LocalDate> days(OfficeTime time, Scenario scenario, int year) {
        return time.workingDays().stream()
                .filter(day -> day.getYear() == year && !day.isBefore(scenario.from()) && !day.isAfter(scenario.to()))
                .toList();
    }

    /** The numbers of the scenario, parted anew when another total is asked for. */
    private static List<Map<Tier, Scenario.Volume>> volumes(Scenario scenario, long dossiers) {
        List<Scenario.Volume> cells = scenario.years().stream()
                .flatMap(year -> new EnumMap<>(year.levels()).values().stream())
                .toList();
        Shares all = Shares.of(
                dossiers, cells.stream().mapToDouble(Scenario.Volume::dossiers).toArray());
        long late = Math.round(scenario.late() * (double) dossiers / scenario.dossiers());
        Shares lateOnes = Shares.of(
                late, cells.stream().mapToDouble(Scenario.Volume::late).toArray());
        List<Map<Tier, Scenario.Volume>> scaled = new ArrayList<>();
        int cell = 0;
        for (Scenario.Year year : scenario.years()) {
            Map<Tier, Scenario.Volume> levels = new EnumMap<>(Tier.class);
            for (Tier tier : new EnumMap<>(year.levels()).keySet()) {
                levels.put(tier, new Scenario.Volume(all.part(cell), lateOnes.part(cell)));
                cell++;
            }
            scaled.add(levels);
        }
        return scaled;
    }

    private void cut(int year, YearPlan plan) {
        int first = 0;
        long gathered = 0;
        for (int day = 0; day < plan.days().size(); day++) {
            gathered += plan.on(day);
            boolean last = day == plan.days().size() - 1;
            if (gathered >= SMALL_PART || (last && gathered > 0)) {
                int turns = (int) ((gathered + LARGEST_PART - 1) / LARGEST_PART);
                for (int turn = 0; turn < turns; turn++) {
                    parts.add(new Part(year, first, day, turn, turns));
                }
                first = day + 1;
                gathered = 0;
            }
        }
    }

    long size() {
        return size;
    }

    int lateOnes() {
        return years.stream().mapToInt(YearPlan::lateOnes).sum();
    }

    int parts() {
        return parts.size();
    }

    /** The dossiers of a part, in the order of their receipt. */
    List<Planned> part(int number) {
        Part part = parts.get(number);
        YearPlan plan = years.get(part.year());
        long firstOrdinal = firstOrdinals.get(part.year());
        List<Planned> planned = new ArrayList<>();
        for (int day = part.firstDay(); day <= part.lastDay(); day++) {
            for (long place = plan.begin(day); place < plan.begin(day) + plan.on(day); place++) {
                Planned one = plan.at(place, day, firstOrdinal + place);
                if (part.turns() == 1 || turnOf(one, part.turns()) == part.turn()) {
                    planned.add(one);
                }
            }
        }
        return planned;
    }

    private static long turnOf(Planned planned, int turns) {
        return Math.floorMod(Dice.mixed(planned.desk().id().value()), (long) turns);
    }

    /** All that is planned, counted; for comparing with what came of it. */
    Map<String, Long> counted(Function<Planned, String> by) {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            part(i).forEach(planned -> counts.merge(by.apply(planned), 1L, Long::sum));
        }
        return counts;
    }
}

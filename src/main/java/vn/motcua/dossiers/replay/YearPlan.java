package vn.motcua.dossiers.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.motcua.organisation.Tier;
import vn.motcua.organisation.Unit;
import vn.motcua.procedures.Channel;

/**
 * Kế hoạch một năm: which dossier comes at which place of the year. The dossiers are numbered by tier, kind and
 * procedure, so that every share is a stretch of numbers and comes out exactly; shuffles spread them over the days,
 * desks, channels and ways. Nothing is kept in memory but the numbers of the late ones.
 */
final class YearPlan {

    /** Late ones need time to be late in. */
    private static final int DAYS_TO_BE_LATE = 60;

    private final Scenario scenario;
    private final Scenario.Year year;
    private final List<LocalDate> days;
    private final List<Stretch> stretches = new ArrayList<>();
    private final Map<Tier, Level> levels = new EnumMap<>(Tier.class);
    private final Shares byDay;
    private final Ranges quick = new Ranges();
    private final Ranges others = new Ranges();
    private final Shuffle quickOrder;
    private final Shuffle order;
    private final long tail;
    private final Set<Long> late = new HashSet<>();
    private final long seed;

    /** One procedure at one tier. */
    private record Stretch(Scenario.Line line, long begin, long end, Group group) {}

    /** One kind of work at one tier. */
    private record Group(
            Scenario.Kind kind, long begin, Shares ways, Shuffle wayOrder, Shares channels, Shuffle channelOrder) {}

    /** One tier. */
    private record Level(long begin, long size, List<Unit> desks, Shares byDesk, Shuffle deskOrder) {}

    /** What a year is planned from. */
    record Given(
            Scenario scenario,
            Scenario.Year year,
            Map<Tier, Scenario.Volume> volumes,
            List<LocalDate> days,
            int quietDays,
            Desks desks,
            Predicate<Scenario.Line> hasTerm,
            long seed) {}

    YearPlan(Given given) {
        this.scenario = given.scenario();
        this.year = given.year();
        this.days = given.days();
        this.seed = Dice.mixed(given.seed() * 31 + year.year());
        long at = 0;
        for (Tier tier : Tier.values()) {
            Scenario.Volume volume = given.volumes().get(tier);
            if (volume != null) {
                level(tier, at, volume.dossiers(), given.desks());
                at += volume.dossiers();
            }
        }
        this.byDay = Shares.of(at, days.stream().mapToDouble(this::weight).toArray());
        this.tail = given.quietDays() == 0
                ? 0
                : Math.min(quick.size(), at - byDay.begin(Math.max(0, days.size() - given.quietDays())));
        this.quickOrder = new Shuffle(Math.max(1, quick.size()), key("quick"));
        this.order = new Shuffle(Math.max(1, at - tail), key("order"));
        int lastDay = given.quietDays() == 0 ? days.size() : days.size() - DAYS_TO_BE_LATE;
        given.volumes().forEach((tier, volume) -> chooseLate(tier, volume.late(), lastDay, given.hasTerm()));
    }

    private double weight(LocalDate day) {
        return scenario.months().get(day.getMonthValue() - 1)
                * (double) scenario.weekdays()
                        .get(Math.min(
                                        day.getDayOfWeek().getValue(),
                                        scenario.weekdays().size())
                                - 1);
    }

    private long key(String what) {
        return Dice.mixed(seed + what.hashCode());
    }

    private void level(Tier tier, long begin, long size, Desks desks) {
        List<Scenario.Line> lines = scenario.lines().stream()
                .filter(line -> line.level() == tier)
                .sorted((one, other) -> Boolean.compare(
                        scenario.kindOf(other).quick(), scenario.kindOf(one).quick()))
                .toList();
        List<String> kinds = lines.stream().map(Scenario.Line::kind).distinct().toList();
        List<Scenario.Line> ordered = kinds.stream()
                .flatMap(kind -> lines.stream().filter(line -> line.kind().equals(kind)))
                .toList();
        Shares byLine = Shares.of(
                size, ordered.stream().mapToDouble(Scenario.Line::weight).toArray());
        for (String kind : kinds) {
            group(tier, begin, kind, ordered, byLine);
        }
        List<Unit> where = desks.of(tier);
        Shares byDesk =
                Shares.of(size, where.stream().mapToDouble(desks::busyness).toArray());
        levels.put(tier, new Level(begin, size, where, byDesk, new Shuffle(Math.max(1, size), key("desk" + tier))));
    }

    private void group(Tier tier, long levelBegin, String kindName, List<Scenario.Line> ordered, Shares byLine) {
        int first = 0;
        while (!ordered.get(first).kind().equals(kindName)) {
            first++;
        }
        int end = first;
        while (end < ordered.size() && ordered.get(end).kind().equals(kindName)) {
            end++;
        }
        long begin = levelBegin + byLine.begin(first);
        long size = byLine.begin(end - 1) + byLine.part(end - 1) - byLine.begin(first);
        Scenario.Kind kind = scenario.kindOf(ordered.get(first));
        Group group = new Group(
                kind,
                begin,
                Shares.of(size, weights(kind.ways(), Way.values())),
                new Shuffle(Math.max(1, size), key("way" + tier + kindName)),
                Shares.of(size, weights(scenario.channels(kind, year.year()), Channel.values())),
                new Shuffle(Math.max(1, size), key("channel" + tier + kindName)));
        for (int i = first; i < end; i++) {
            stretches.add(new Stretch(
                    ordered.get(i),
                    levelBegin + byLine.begin(i),
                    levelBegin + byLine.begin(i) + byLine.part(i),
                    group));
        }
        (kind.quick() ? quick : others).add(begin, begin + size);
    }

    private static <E extends Enum<E>> double[] weights(Map<E, Integer> shares, E[] all) {
        return Arrays.stream(all)
                .mapToDouble(one -> shares.getOrDefault(one, 0))
                .toArray();
    }

    private void chooseLate(Tier tier, long quota, int lastDay, Predicate<Scenario.Line> hasTerm) {
        Level level = Objects.requireNonNull(levels.get(tier));
        Shuffle candidates = new Shuffle(Math.max(1, level.size()), key("late" + tier));
        long left = quota;
        for (long i = 0; i < level.size() && left > 0; i++) {
            long number = level.begin() + candidates.of(i);
            Stretch stretch = stretch(number);
            if (!stretch.group().kind().quick()
                    && way(stretch, number) == Way.PLAIN
                    && hasTerm.test(stretch.line())
                    && byDay.at(placeOf(number)) < lastDay) {
                late.add(number);
                left--;
            }
        }
    }

    /** How many dossiers. */
    long size() {
        return byDay.total();
    }

    /** How many of them will be late. */
    int lateOnes() {
        return late.size();
    }

    List<LocalDate> days() {
        return days;
    }

    /** How many come in on a day. */
    long on(int day) {
        return byDay.part(day);
    }

    /** Where a day begins among the places of the year. */
    long begin(int day) {
        return byDay.begin(day);
    }

    /** The dossier that comes at this place of the year. */
    Planned at(long place, int day, long ordinal) {
        long number = numberAt(place);
        Stretch stretch = stretch(number);
        Group group = stretch.group();
        Channel channel =
                Channel.values()[group.channels().at(group.channelOrder().of(number - group.begin()))];
        return new Planned(
                ordinal,
                days.get(day),
                (place - byDay.begin(day)) / (double) byDay.part(day),
                stretch.line(),
                group.kind(),
                desk(stretch.line(), number),
                channel,
                way(stretch, number),
                late.contains(number));
    }

    private Unit desk(Scenario.Line line, long number) {
        Level level = Objects.requireNonNull(levels.get(line.level()));
        if (line.agency() != null) {
            String code = line.agency() + ".MC";
            return level.desks().stream()
                    .filter(desk -> desk.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("the province has no desk " + code));
        }
        return level.desks().get(level.byDesk().at(level.deskOrder().of(number - level.begin())));
    }

    private static Way way(Stretch stretch, long number) {
        Group group = stretch.group();
        return Way.values()[group.ways().at(group.wayOrder().of(number - group.begin()))];
    }

    private Stretch stretch(long number) {
        for (Stretch stretch : stretches) {
            if (number < stretch.end() && number >= stretch.begin()) {
                return stretch;
            }
        }
        throw new IllegalStateException("no procedure has the number " + number);
    }

    /** The last days belong to what is done within the day, so that everything is resolved when the period ends. */
    private long numberAt(long place) {
        long early = size() - tail;
        if (place >= early) {
            return quick.get(quickOrder.of(place - early));
        }
        long mixed = order.of(place);
        long quickLeft = quick.size() - tail;
        return mixed < quickLeft ? quick.get(quickOrder.of(tail + mixed)) : others.get(mixed - quickLeft);
    }

    private long placeOf(long number) {
        long early = size() - tail;
        long amongQuick = quick.placeOf(number);
        if (amongQuick < 0) {
            return order.back(quick.size() - tail + others.placeOf(number));
        }
        long mixed = quickOrder.back(amongQuick);
        return mixed < tail ? early + mixed : order.back(mixed - tail);
    }
}

package vn.motcua.bench.load;

import java.util.List;

/** The four phases, one after the other. */
final class Morning {

    private static final List<String> TEAM = List.of("motcua", "cv1", "ld1", "vt");
    private static final List<String> COLLEAGUES = List.of("cv2", "cv3", "cv4", "ld2");
    private static final int PROGRAM_COMMUNES = 20;

    private final int port;
    private final Plan plan;
    private final World world;
    private final Journal journal;
    private final Ledger ledger;

    Morning(int port, Plan plan, World world, Journal journal, Ledger ledger) {
        this.port = port;
        this.plan = plan;
        this.world = world;
        this.journal = journal;
        this.ledger = ledger;
    }

    void passes() throws InterruptedException {
        int officials = plan.users() * 40 / 100;
        int programs = Math.max(1, plan.users() * 5 / 100);
        try (Crowd usual = new Crowd(port, journal, plan.thinkMillis());
                Crowd others = new Crowd(port, journal, plan.thinkMillis())) {
            begins(Phase.RAMP, plan.users());
            long ramp = plan.seconds() * 900L;
            usual.comes("citizen", plan.users() - officials - programs, 0, ramp, i -> new CitizenJourney(world));
            usual.comes("official", officials, 100_000, ramp, this::official);
            usual.comes("program", programs, 200_000, ramp, this::program);
            passes(plan.seconds());
            begins(Phase.STEADY, plan.users());
            passes(plan.seconds());
            begins(Phase.SPIKE, plan.users() * plan.spike());
            spike(others, officials);
            passes(plan.partSeconds());
            Thread leaving = Thread.ofVirtual().start(others::close);
            begins(Phase.RECOVERY, plan.users());
            passes(plan.partSeconds());
            leaving.join();
            others.leaves();
            usual.leaves();
        }
    }

    /** Most of a crowd are citizens: a deadline, the news, the last day of school registration. */
    private void spike(Crowd others, int officials) {
        int more = plan.more();
        int moreOfficials = more * 13 / 100;
        int morePrograms = more * 2 / 100;
        long within = plan.partSeconds() * 200L;
        others.comes("citizen", more - moreOfficials - morePrograms, 300_000, within, i -> new CitizenJourney(world));
        others.comes("official", moreOfficials, 400_000, within, i -> official(officials + i));
        others.comes("program", morePrograms, 500_000, within, this::program);
    }

    /** A whole team for one commune after the other, then their colleagues. */
    private Journey official(int number) {
        int communes = Math.max(1, world.communes().size() - PROGRAM_COMMUNES);
        int team = communes * TEAM.size();
        int place = number % (2 * team);
        String person = place < team ? TEAM.get(place % 4) : COLLEAGUES.get(place % 4);
        return new OfficialJourney(person, world.commune(place % team / 4), ledger);
    }

    /** Programs work for desks of their own. */
    private Journey program(int number) {
        int own = world.communes().size() - 1 - number % PROGRAM_COMMUNES;
        return new ProgramJourney(world.commune(own), ledger);
    }

    private void begins(Phase phase, int users) {
        journal.begins(phase);
        System.err.printf("%s: %,d users ...%n", phase, users);
    }

    private static void passes(int seconds) throws InterruptedException {
        Thread.sleep(seconds * 1_000L);
    }
}

package vn.motcua.start.doctor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** What a database has to be, and how it has to be looked after. */
final class DatabaseRules {

    private static final String SUBJECT = "database";
    private static final String SORTED = "Anh Ăn Ẩn Dương Đặng Uyên Ưng";
    private static final int OLDEST = 15;
    private static final int OURS = 24;
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;

    private DatabaseRules() {}

    static List<Finding> of(DoctorQueries.Server server, List<String> missing) {
        List<Finding> findings = new ArrayList<>();
        int major = server.version() / 10_000;
        findings.add(
                major >= OLDEST
                        ? Finding.good(SUBJECT, "PostgreSQL " + major + "." + server.version() % 10_000 + " is reached")
                        : Finding.mend(SUBJECT, "PostgreSQL " + major + " is too old", "use " + OLDEST + " or newer"));
        if (!server.encoding().equals("UTF8")) {
            findings.add(Finding.mend(
                    SUBJECT, "it is encoded in " + server.encoding(), "create it anew with encoding utf8 and restore"));
        }
        if (!server.names().equals(SORTED)) {
            findings.add(Finding.look(
                    SUBJECT,
                    "it does not sort names as Vietnamese are sorted: " + server.names(),
                    "when moving: locale_provider icu icu_locale 'vi-VN'"));
        }
        if (!missing.isEmpty()) {
            findings.add(Finding.mend(
                    SUBJECT,
                    "the extensions " + String.join(", ", missing) + " are missing",
                    "install postgresql-contrib"));
        }
        if (server.standby()) {
            findings.add(
                    Finding.mend(SUBJECT, "it is a standby, which only reads", "name the primary in MOTCUA_DB_URL"));
        }
        findings.addAll(promises(server));
        findings.addAll(room(server));
        return findings;
    }

    private static List<Finding> promises(DoctorQueries.Server server) {
        List<Finding> findings = new ArrayList<>();
        promise("fsync", server.fsync(), findings);
        promise("full_page_writes", server.fullPageWrites(), findings);
        promise("synchronous_commit", server.synchronousCommit(), findings);
        if (findings.isEmpty()) {
            findings.add(Finding.good(SUBJECT, "what an official saw done survives a power cut"));
        }
        return findings;
    }

    private static void promise(String setting, String value, List<Finding> findings) {
        if (value.equals("off")) {
            findings.add(Finding.mend(
                    SUBJECT,
                    setting + " is off: acts that were seen done are lost in a power cut",
                    "alter system set " + setting + " = on; then reload"));
        }
    }

    private static List<Finding> room(DoctorQueries.Server server) {
        List<Finding> findings = new ArrayList<>();
        if (server.mostConnections() < OURS + 10) {
            findings.add(Finding.mend(
                    SUBJECT,
                    "max_connections is " + server.mostConnections() + "; one process takes " + OURS,
                    "raise it to 100"));
        }
        if (!server.knowsVietnam()) {
            findings.add(Finding.mend(
                    SUBJECT,
                    "its time zones do not have Vietnam seven hours ahead of UTC",
                    "update PostgreSQL, or the tzdata of its machine"));
        }
        Duration skew = server.skew().abs();
        findings.add(
                skew.toSeconds() < 2
                        ? Finding.good("clock", "database and machine agree on the time")
                        : Finding.mend(
                                "clock",
                                "database and machine differ by " + skew.toSeconds() + " seconds",
                                "set both by NTP (chrony, systemd-timesyncd)"));
        return findings;
    }

    static Finding migrations(MigrationInfo[] all, int pending) {
        boolean failed = Arrays.stream(all).anyMatch(one -> one.getState().isFailed());
        if (failed) {
            return Finding.mend("migrations", "one of them failed", "restore the last backup, then tell the makers");
        }
        boolean newer = Arrays.stream(all)
                .anyMatch(one -> one.getState() == MigrationState.FUTURE_SUCCESS
                        || one.getState() == MigrationState.MISSING_SUCCESS);
        if (newer) {
            return Finding.mend(
                    "migrations",
                    "the database was made by a newer version of the platform",
                    "run that version or a later one; there is no way back except a backup");
        }
        return pending == 0
                ? Finding.good("migrations", "the database is as new as the program")
                : Finding.look("migrations", pending + " wait for the next start", "back up before you start");
    }

    static List<Finding> kept(DoctorQueries.Keeping keeping) {
        List<Finding> findings = new ArrayList<>();
        findings.add(backup(keeping));
        if (keeping.backupAge() != null && (keeping.rehearsalAge() == null || keeping.rehearsalAge() > 35 * DAY)) {
            findings.add(Finding.look(
                    "backups",
                    "no backup was restored on trial for a month",
                    "./run rehearse BACKUP: one that was never restored is a hope"));
        }
        if (keeping.broken() != null && !keeping.broken().isEmpty()) {
            findings.add(Finding.mend(
                    "histories",
                    "the history of dossier " + keeping.broken() + " is not what was recorded",
                    "stop changing things; compare with the last backup whose verify held"));
        }
        if (keeping.dead() > 0) {
            findings.add(Finding.mend(
                    "deliveries",
                    keeping.dead() + " were given up",
                    "retry or dismiss them at /can-bo/quan-tri/van-hanh"));
        }
        findings.add(
                keeping.killed() == 0
                        ? Finding.good("restarts", keeping.starts() + " within a week; nobody was killed")
                        : Finding.look(
                                "restarts",
                                keeping.killed() + " of " + keeping.starts()
                                        + " processes of this week ended without saying so",
                                "see the machine's log for out of memory, power cuts and kills"));
        return findings;
    }

    private static Finding backup(DoctorQueries.Keeping keeping) {
        Long age = keeping.backupAge();
        if (age == null) {
            return keeping.demo()
                    ? Finding.look(
                            "backups", "there is none; this is a demo", "./run backup, before you get fond of it")
                    : Finding.mend("backups", "there is none", "./run backup now, and every night from now on");
        }
        String said = "the last is " + age / HOUR + " hours old";
        return age > 3 * DAY && !keeping.demo()
                ? Finding.mend("backups", said, "see why the nightly backup did not run")
                : age > DAY + 2 * HOUR
                        ? Finding.look("backups", said, "back up every night")
                        : Finding.good("backups", said);
    }
}

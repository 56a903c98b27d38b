package vn.motcua.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The processes of a PostgreSQL, by its data folder: what the machine, or bad luck, does to them. */
final class PostgresProcesses {

    private PostgresProcesses() {}

    /** The first process, which its pid file names. */
    static Optional<ProcessHandle> of(Path data) {
        return line(data, 0)
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .filter(ProcessHandle::isAlive);
    }

    static Optional<Integer> port(Path data) {
        return line(data, 3).map(Integer::valueOf);
    }

    private static Optional<String> line(Path data, int number) {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() > number ? Optional.of(lines.get(number).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Kills one of its sessions or servants; PostgreSQL then throws out all sessions and recovers. */
    static void killOneServant(Path data, RandomGenerator random) {
        List<ProcessHandle> servants = servants(data);
        if (!servants.isEmpty()) {
            servants.get(random.nextInt(servants.size())).destroyForcibly();
        }
    }

    /** Lets some of them, those who write to the disk among them, stand still for a while. */
    static void standStill(Path data, RandomGenerator random, long millis) {
        List<ProcessHandle> servants = new ArrayList<>(servants(data));
        Collections.shuffle(servants, new Random(random.nextLong()));
        List<ProcessHandle> some = servants.subList(0, Math.min(servants.size(), 1 + random.nextInt(5)));
        some.forEach(one -> signal("STOP", one));
        Trial.sleep(millis);
        some.forEach(one -> signal("CONT", one));
    }

    private static List<ProcessHandle> servants(Path data) {
        return of(data).map(first -> first.children().toList()).orElse(List.of());
    }

    static void signal(String name, ProcessHandle process) {
        // it may have ended meanwhile
        Commands.works("kill", "-" + name, Long.toString(process.pid()));
    }
}

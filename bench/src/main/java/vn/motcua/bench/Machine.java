package vn.motcua.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** On what and when was measured; stands above every table. */
public final class Machine {

    private Machine() {}

    /** One line; {@code postgres} as {@link Postgres#version} says it. */
    public static String description(String postgres) {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%s, %d cores, %d GB of memory, %s %s; JDK %s; %s; %s"
                .formatted(
                        processor(),
                        system.getAvailableProcessors(),
                        Math.round(system.getTotalMemorySize() / 1e9),
                        system.getName(),
                        system.getVersion(),
                        System.getProperty("java.version"),
                        postgres,
                        LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES) + " UTC");
    }

    /** Processor time of this Java machine since its start, in nanoseconds. */
    public static long ownNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Processor time of everything on this machine since its start, in nanoseconds; 0 where nobody tells. */
    public static long allNanos() {
        Path file = Path.of("/proc/stat");
        try {
            if (!Files.exists(file)) {
                return 0;
            }
            // cpu user nice system idle iowait irq softirq steal, in hundredths of a second
            String[] times = Files.readAllLines(file).getFirst().split("\\s+");
            return Stream.of(1, 2, 3, 6, 7)
                            .mapToLong(at -> Long.parseLong(times[at]))
                            .sum()
                    * 10_000_000;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}

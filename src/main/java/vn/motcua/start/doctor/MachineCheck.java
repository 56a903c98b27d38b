package vn.motcua.start.doctor;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.util.ArrayList;
import java.util.List;

/** Whether the machine is enough: Java, processors, memory, file descriptors, letters and time zone. */
final class MachineCheck {

    private static final int JAVA = 25;
    private static final long GIGABYTE = 1L << 30;
    private static final long FEW_DESCRIPTORS = 4_096;
    private static final String FONT = "fonts/BeVietnamPro-Regular.ttf";
    private static final Instant THE_SEEDS_YEARS = Instant.parse("2019-03-04T01:00:00Z");

    private MachineCheck() {}

    static List<Finding> ofThisOne() {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(processors());
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean machine) {
            findings.add(memory(machine.getTotalMemorySize(), machine.getFreeMemorySize()));
            findings.add(descriptors(machine.getMaxFileDescriptorCount()));
        }
        findings.add(letters());
        findings.add(timeZone());
        return findings;
    }

    private static Finding java() {
        Runtime.Version version = Runtime.version();
        return version.feature() >= JAVA
                ? Finding.good("java", "Java " + version)
                : Finding.mend(
                        "java",
                        "Java " + version + " is too old",
                        "install a JDK " + JAVA + " and name it in JAVA_HOME");
    }

    private static Finding processors() {
        int processors = Runtime.getRuntime().availableProcessors();
        return processors >= 2
                ? Finding.good("processors", processors + " processors")
                : Finding.look("processors", "one processor only", "two are the least for an office's day");
    }

    static Finding memory(long total, long free) {
        String said = String.format("%.1f GB of memory, %.1f GB free", 1.0 * total / GIGABYTE, 1.0 * free / GIGABYTE);
        long needed = Runtime.getRuntime().maxMemory() + GIGABYTE / 2;
        if (total < needed) {
            return Finding.mend(
                    "memory",
                    said + "; Java alone may take " + needed / (1 << 20) + " MB with PostgreSQL",
                    "add memory, or lower -Xmx in MOTCUA_JAVA_OPTIONS");
        }
        return total >= 2 * GIGABYTE
                ? Finding.good("memory", said)
                : Finding.look("memory", said, "2 GB are the least for an office's day");
    }

    static Finding descriptors(long most) {
        return most >= FEW_DESCRIPTORS
                ? Finding.good("descriptors", most + " files may be open at once")
                : Finding.mend(
                        "descriptors",
                        "only " + most + " files may be open at once; every connection is one",
                        "raise it to 65536: LimitNOFILE= in the unit, or ulimit -n");
    }

    /** Papers bring their own fonts; names of files come through the machine's encoding. */
    private static Finding letters() {
        if (MachineCheck.class.getClassLoader().getResource(FONT) == null) {
            return Finding.mend("letters", "the fonts of the papers are missing in the product", "build it anew");
        }
        String encoding = System.getProperty("sun.jnu.encoding", "");
        return encoding.equals("UTF-8")
                ? Finding.good("letters", "UTF-8, with the product's own fonts")
                : Finding.look(
                        "letters",
                        "the machine writes file names in " + encoding,
                        "set LANG=C.UTF-8 for the service, or paths with Vietnamese letters cannot be used");
    }

    private static Finding timeZone() {
        try {
            ZoneOffset offset = ZoneId.of("Asia/Ho_Chi_Minh").getRules().getOffset(THE_SEEDS_YEARS);
            return offset.equals(ZoneOffset.ofHours(7))
                    ? Finding.good("time zone", "Vietnam is seven hours ahead of UTC, as it should be")
                    : Finding.mend("time zone", "Java takes Vietnam for " + offset, "update the JDK");
        } catch (ZoneRulesException e) {
            return Finding.mend("time zone", "Java does not know Asia/Ho_Chi_Minh", "install a whole JDK");
        }
    }
}

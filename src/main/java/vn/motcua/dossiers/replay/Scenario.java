package vn.motcua.dossiers.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.ApplicantKind;
import vn.motcua.organisation.Tier;
import vn.motcua.procedures.Channel;

/**
 * Kịch bản: how many dossiers came in, when, where, of what kind, and what became of them; data, not code. Weights and
 * shares are relative; the numbers of the years are exact at full volume.
 *
 * @param source where the totals come from and what is assumed
 * @param from the first day of receipt; {@code to} the day by which every dossier is resolved
 * @param months weight of each month; {@code weekdays} of Monday to Friday
 * @param quietEnd how many working days before the end only quick matters come in
 * @param busyness weight of each desk by tier and by the longest fitting beginning of the agency's code
 * @param channels named mixes of channels, by year
 */
record Scenario(
        String name,
        String source,
        LocalDate from,
        LocalDate to,
        List<Year> years,
        List<Integer> months,
        List<Integer> weekdays,
        int quietEnd,
        Map<Tier, Map<String, Integer>> busyness,
        Map<String, Map<Integer, Map<Channel, Integer>>> channels,
        Map<String, Kind> kinds,
        List<Line> lines,
        Names names) {

    static final String RESOURCE = "/province/three-years.json";

    /** Một năm, by tier. */
    record Year(int year, Map<Tier, Volume> levels) {}

    /** Số hồ sơ, with how many of them late. */
    record Volume(long dossiers, long late) {}

    /**
     * Loại việc.
     *
     * @param quick done within the day
     * @param channels name of a mix
     * @param consulted code of the agency that is asked where somebody is
     * @param ways share of each way that a dossier may go
     */
    record Kind(boolean quick, String channels, @Nullable String consulted, Map<Way, Integer> ways) {}

    /**
     * Một thủ tục ở một cấp.
     *
     * @param agency code of the agency whose desk receives it; null where all desks of the tier do
     * @param division short names, parted by bars, of the divisions that solve it in the agency
     */
    record Line(
            Tier level,
            String procedure,
            int weight,
            String kind,
            @Nullable String agency,
            @Nullable String division,
            @Nullable ApplicantKind applicant) {}

    /** Tên người và tên cơ sở. */
    record Names(
            List<String> surnames,
            List<String> women,
            List<String> men,
            List<String> womenGiven,
            List<String> menGiven,
            List<String> businesses) {}

    static Scenario read() {
        return JsonMapper.shared().readValue(bytes(), Scenario.class);
    }

    /** The file as it is, for its fingerprint. */
    static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(Scenario.class.getResourceAsStream(RESOURCE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the scenario cannot be read", e);
        }
    }

    /** The real number of dossiers. */
    long dossiers() {
        return years.stream()
                .flatMap(year -> year.levels().values().stream())
                .mapToLong(Volume::dossiers)
                .sum();
    }

    /** How many of them were late. */
    long late() {
        return years.stream()
                .flatMap(year -> year.levels().values().stream())
                .mapToLong(Volume::late)
                .sum();
    }

    Kind kindOf(Line line) {
        return Objects.requireNonNull(kinds.get(line.kind()), line.kind());
    }

    /** Share of each channel in a year. */
    Map<Channel, Integer> channels(Kind kind, int year) {
        Map<Integer, Map<Channel, Integer>> mix = Objects.requireNonNull(channels.get(kind.channels()));
        return new EnumMap<>(Objects.requireNonNull(mix.get(year)));
    }

    /** How busy the desk of an agency is. */
    int busyness(Tier tier, String agency) {
        return busyness.getOrDefault(tier, Map.of()).entrySet().stream()
                .filter(entry -> agency.startsWith(entry.getKey()))
                .max((one, other) ->
                        Integer.compare(one.getKey().length(), other.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(1);
    }
}

package vn.motcua.procedures;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bộ phận tạo thành của thủ tục hành chính: what Decree 63/2010 art. 8(2) demands of a complete procedure, besides its
 * name: sequence, manner and term, papers and their numbers, who applies, who performs, results, fees, forms,
 * conditions; and the legal basis (art. 15).
 *
 * @param publishedLevels the levels as the publication names them, those outside the province too
 * @param sets how many sets of papers are handed in
 * @param onlineService "toàn trình" or "một phần", {@code null} when not offered online
 */
public record Anatomy(
        @Nullable String nameInEnglish,
        String kind,
        List<String> publishedLevels,
        List<Sequence> sequence,
        List<ChannelOffer> channels,
        List<PaperCase> papers,
        int sets,
        List<String> applicants,
        String performer,
        String cooperating,
        List<Result> results,
        String conditions,
        List<LegalReference> legalBasis,
        @Nullable String onlineService,
        List<String> notes) {

    /** Trình tự thực hiện: the steps of one case, as the citizen reads them. */
    public record Sequence(String caseName, List<String> steps) {

        public Sequence {
            steps = List.copyOf(steps);
        }
    }

    /** Kết quả thực hiện: what the applicant gets. */
    public record Result(@Nullable String code, String name) {}

    /** Căn cứ pháp lý: one legal text that the procedure rests on. */
    public record LegalReference(@Nullable String number, String title) {}

    public Anatomy {
        publishedLevels = List.copyOf(publishedLevels);
        sequence = List.copyOf(sequence);
        channels = List.copyOf(channels);
        papers = List.copyOf(papers);
        applicants = List.copyOf(applicants);
        results = List.copyOf(results);
        legalBasis = List.copyOf(legalBasis);
        notes = List.copyOf(notes);
    }

    /** The same with other channels, their terms and fees. */
    Anatomy withChannels(List<ChannelOffer> others) {
        return new Anatomy(
                nameInEnglish,
                kind,
                publishedLevels,
                sequence,
                others,
                papers,
                sets,
                applicants,
                performer,
                cooperating,
                results,
                conditions,
                legalBasis,
                onlineService,
                notes);
    }

    /** The first offer that this channel makes. */
    public Optional<ChannelOffer> offer(Channel channel) {
        return channels.stream().filter(offer -> offer.channel() == channel).findFirst();
    }

    /** The term of a channel, empty when the publication names none that can be counted. */
    public Optional<StatedTerm> term(Channel channel) {
        return channels.stream()
                .filter(offer -> offer.channel() == channel)
                .map(ChannelOffer::term)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The term that the internal process divides: of the counter, else of the first channel that names one. */
    public Optional<StatedTerm> mainTerm() {
        return term(Channel.COUNTER)
                .or(() -> channels.stream()
                        .map(ChannelOffer::term)
                        .filter(Objects::nonNull)
                        .findFirst());
    }

    /** Phí, lệ phí of one channel; where that channel names none, whatever the procedure names at all. */
    public Set<Fee> feesOf(Channel channel) {
        return offer(channel)
                .map(ChannelOffer::fees)
                .<Set<Fee>>map(LinkedHashSet::new)
                .filter(found -> !found.isEmpty())
                .orElseGet(this::fees);
    }

    /** Every fee once, however many channels repeat it. */
    public Set<Fee> fees() {
        Set<Fee> fees = new LinkedHashSet<>();
        channels.forEach(offer -> fees.addAll(offer.fees()));
        return fees;
    }

    /** The papers that come as a form. */
    public List<RequiredPaper> forms() {
        return papers.stream()
                .flatMap(each -> each.papers().stream())
                .filter(paper -> paper.formName() != null || paper.formUrl() != null)
                .toList();
    }
}

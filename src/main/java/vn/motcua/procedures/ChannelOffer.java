package vn.motcua.procedures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cách thức thực hiện: one way to carry the procedure out, with its term and what it costs.
 *
 * @param term {@code null} when the source names none that can be counted
 */
public record ChannelOffer(Channel channel, @Nullable StatedTerm term, String note, List<Fee> fees) {

    public ChannelOffer {
        fees = List.copyOf(fees);
    }
}

package vn.motcua.notifications;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Các kênh đang mở: by which media this platform sends, and when it keeps quiet. */
final class Senders {

    private final Map<Medium, Sender> senders = new EnumMap<>(Medium.class);
    private final QuietHours quiet;

    Senders(List<Sender> senders, QuietHours quiet) {
        senders.forEach(sender -> this.senders.put(sender.medium(), sender));
        this.quiet = quiet;
    }

    boolean has(Medium medium) {
        return senders.containsKey(medium);
    }

    boolean any() {
        return !senders.isEmpty();
    }

    Optional<Sender> by(Medium medium) {
        return Optional.ofNullable(senders.get(medium));
    }

    Collection<Medium> media() {
        return senders.keySet();
    }

    QuietHours quiet() {
        return quiet;
    }
}

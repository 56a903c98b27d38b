package vn.motcua.identity;

import java.util.List;
import vn.motcua.Refusal;

/** Kết quả: what an act answers: done, with what it made, or refused, with every reason at once. */
public sealed interface Outcome<T> {

    /** Đã thực hiện: the act is done. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Bị từ chối: nothing has changed. */
    record Refused<T>(List<Refusal> reasons) implements Outcome<T> {

        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The reasons, empty when it is done. */
    default List<Refusal> refusals() {
        return this instanceof Refused<T>(List<Refusal> reasons) ? reasons : List.of();
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }
}

package vn.motcua.dossiers.replay;

import java.util.ArrayList;
import java.util.List;

/** Some stretches of whole numbers, numbered through from 0. */
final class Ranges {

    private record Range(long begin, long end, long before) {}

    private final List<Range> ranges = new ArrayList<>();
    private long size;

    /** Stretches are added in rising order. */
    void add(long begin, long end) {
        if (end > begin) {
            ranges.add(new Range(begin, end, size));
            size += end - begin;
        }
    }

    long size() {
        return size;
    }

    long get(long place) {
        for (Range range : ranges) {
            if (place < range.before() + range.end() - range.begin()) {
                return range.begin() + place - range.before();
            }
        }
        throw new IllegalArgumentException(place + " is not below " + size);
    }

    /** Its place; -1 when it lies in none of the stretches. */
    long placeOf(long number) {
        for (Range range : ranges) {
            if (number >= range.begin() && number < range.end()) {
                return range.before() + number - range.begin();
            }
        }
        return -1;
    }
}

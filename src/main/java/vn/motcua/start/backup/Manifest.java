package vn.motcua.start.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bản kê: what a backup holds; its first entry. */
public record Manifest(
        String product, String schemaVersion, Instant takenAt, List<Table> tables, List<Sequence> sequences) {

    static final String PRODUCT = "mot-cua";

    /** A table with the columns that were written, in their order. */
    public record Table(String schema, String name, List<String> columns) {

        String entry() {
            return "tables/" + schema + "." + name;
        }
    }

    /** A sequence and the last number it gave; null when it gave none. */
    public record Sequence(
            String schema, String name, @Nullable Long last) {}
}

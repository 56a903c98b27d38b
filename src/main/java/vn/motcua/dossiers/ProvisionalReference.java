package vn.motcua.dossiers;

import java.util.Optional;
import java.util.regex.Pattern;

/** Mã tạm: what a dossier is called until it is accepted and gets its official number. */
final class ProvisionalReference {

    private static final String PREFIX = "DK-";
    private static final Pattern PATTERN = Pattern.compile("DK-\\d{8,18}");

    private ProvisionalReference() {}

    static String of(DossierId id) {
        return PREFIX + "%08d".formatted(id.value());
    }

    /** Whose it is; empty for an official number. */
    static Optional<DossierId> read(String reference) {
        return PATTERN.matcher(reference).matches()
                ? Optional.of(new DossierId(Long.parseLong(reference.substring(PREFIX.length()))))
                : Optional.empty();
    }
}

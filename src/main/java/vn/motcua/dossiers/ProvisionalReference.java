package vn.motcua.dossiers;

/** Mã tạm: what a dossier is called until it is accepted and gets its official number. */
final class ProvisionalReference {

    private static final String PREFIX = "DK-";

    private ProvisionalReference() {}

    static String of(DossierId id) {
        return PREFIX + "%08d".formatted(id.value());
    }
}

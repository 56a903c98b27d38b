package vn.motcua.operations;

import java.util.Optional;
import vn.motcua.MotCua;

/** Phiên bản: of what runs here. */
final class Versions {

    private Versions() {}

    /** As the jar says; classes that were not packed have none. */
    static String platform() {
        return Optional.ofNullable(MotCua.class.getPackage().getImplementationVersion())
                .orElse("0-dev");
    }
}

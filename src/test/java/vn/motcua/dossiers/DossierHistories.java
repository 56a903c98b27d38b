package vn.motcua.dossiers;

import java.util.Optional;
import javax.sql.DataSource;

/** Looks, for tests of other packages, whether the histories hold. */
public final class DossierHistories {

    private DossierHistories() {}

    /** The first broken link of all chains. */
    public static Optional<?> brokenAt(DataSource source) {
        return new HistoryVerification(source).verify(events -> {}).brokenAt();
    }
}

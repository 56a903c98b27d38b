package vn.motcua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.identity.AdministeredUnits;
import vn.motcua.identity.UnitId;

/**
 * Cơ quan cao nhất: the unit that all others hang below. The first one is begun by the operator of an empty province; from
 * there on units begin and end by {@link Reorganisations}.
 */
public final class RootAuthority implements AdministeredUnits {

    private final UnitStore store;
    private final Clock clock;

    public RootAuthority(DataSource source, Clock clock) {
        this.store = new UnitStore(JdbcClient.create(source));
        this.clock = clock;
    }

    @Override
    public Optional<UnitId> root() {
        LocalDate today = LocalDate.now(clock);
        return store.all().stream()
                .filter(unit -> unit.parent() == null && unit.existsOn(today))
                .map(Unit::id)
                .findFirst();
    }

    @Override
    public Optional<UnitId> byCode(String code) {
        return Snapshot.of(0, store.all()).byCode(code, LocalDate.now(clock)).map(Unit::id);
    }

    @Override
    public UnitId beginRoot(String code, String name, LocalDate since) {
        // the row's lock puts acts one after the other
        store.changed();
        if (!store.all().isEmpty()) {
            throw new IllegalStateException("the province has its units already");
        }
        return store.begin(
                new NewUnit(code, null, name, name, UnitKind.PEOPLES_COMMITTEE, Tier.PROVINCE, null, since),
                null,
                null);
    }
}

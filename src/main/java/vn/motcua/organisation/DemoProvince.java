package vn.motcua.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.DemoData;
import vn.motcua.identity.DemoOfficials;
import vn.motcua.identity.UnitId;

/**
 * Tỉnh tập huấn: Bắc Kạn as of 2018: the people's committees of the province, 8 districts and 122 communes, departments
 * with their divisions, vertical agencies, a one-stop desk for each, and people in every role.
 */
@Component
class DemoProvince implements DemoData {

    private static final String RESOURCE = "/province/organisation.json";

    private final UnitStore store;
    private final PostStore posts;
    private final Units units;
    private final DemoOfficials officials;

    DemoProvince(UnitStore store, PostStore posts, Units units, DemoOfficials officials) {
        this.store = store;
        this.posts = posts;
        this.units = units;
        this.officials = officials;
    }

    /** The shape of the resource; confidence says how sure the sources are. */
    record Province(Names names, List<Row> units) {

        record Names(List<String> surnames, List<String> women, List<String> men) {}

        record Row(
                String code,
                @Nullable String administrativeCode,
                String name,
                String shortName,
                UnitKind kind,
                Tier tier,
                @Nullable String parent,
                LocalDate validFrom,
                String confidence) {

            NewUnit unit() {
                return new NewUnit(code, administrativeCode, name, shortName, kind, tier, parent, validFrom);
            }
        }
    }

    static Province read() {
        try (InputStream in = Objects.requireNonNull(DemoProvince.class.getResourceAsStream(RESOURCE))) {
            return JsonMapper.shared().readValue(in, Province.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the demo province cannot be read", e);
        }
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        Province province = read();
        Map<String, UnitId> ids = new HashMap<>();
        for (Province.Row row : province.units()) {
            UnitId parent = row.parent() == null ? null : Objects.requireNonNull(ids.get(row.parent()));
            ids.put(row.code(), store.begin(row.unit(), parent, null));
        }
        store.changed();
        units.forget();
        DemoStaff staff = new DemoStaff(province, ids);
        posts.open(staff.posts());
        officials.enrol(DemoLogins.PASSWORD, staff.officials());
    }
}

package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of officials. */
@Component
class OfficialQueries {

    // every word, folded, must occur; the array is matched as patterns against the trigram index
    private static final String SEARCH = """
            select id, username, name, title, demo, active
              from identity.official
             where search_text like all (select '%' || public.fold(word) || '%' from unnest(:words) as word)
               and (active or :withInactive)
               and (:everywhere or exists (select from identity.appointment a
                                            where a.official_id = official.id and a.unit_id = any (:units)))
             order by name, id
             limit :size offset :offset
            """;
    private static final String COUNT = """
            select count(*)
              from identity.official
             where search_text like all (select '%' || public.fold(word) || '%' from unnest(:words) as word)
               and (active or :withInactive)
               and (:everywhere or exists (select from identity.appointment a
                                            where a.official_id = official.id and a.unit_id = any (:units)))
            """;
    private static final String NAMES = """
            select id, name
              from identity.official
             where id = any (:ids)
            """;
    private static final String ALL = """
            select id, username, name, title, demo, active
              from identity.official
             where id = any (:ids)
            """;
    private static final String IN_ROLE = """
            select distinct o.id, o.username, o.name, o.title, o.demo, o.active
              from identity.appointment a
              join identity.official o on o.id = a.official_id and o.active
             where a.unit_id = any (:units) and a.role = :role
               and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
             order by o.name, o.id
            """;
    private static final String EVER_IN = """
            select distinct official_id
              from identity.appointment
             where unit_id = any (:units)
            """;
    private static final String IN_UNIT = """
            select a.id, a.official_id, a.unit_id, a.role, a.valid_from, a.valid_to
              from identity.appointment a
              join identity.official o on o.id = a.official_id and o.active
             where a.unit_id = :unit
               and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
             order by a.role, o.name, o.id
            """;

    private final JdbcClient jdbc;

    OfficialQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody when no units are given. */
    OfficialPage search(OfficialSearch search, @Nullable Collection<UnitId> units) {
        Long[] within =
                units == null ? new Long[0] : units.stream().map(UnitId::value).toArray(Long[]::new);
        String[] words = Arrays.stream(search.words().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .toArray(String[]::new);
        List<Official> found = jdbc
                .sql(SEARCH)
                .param("words", words)
                .param("withInactive", search.withInactive())
                .param("everywhere", units == null)
                .param("units", within)
                .param("size", search.size())
                .param("offset", (search.page() - 1) * search.size())
                .query(Row.class)
                .list()
                .stream()
                .map(Row::official)
                .toList();
        int total = jdbc.sql(COUNT)
                .param("words", words)
                .param("withInactive", search.withInactive())
                .param("everywhere", units == null)
                .param("units", within)
                .query(Integer.class)
                .single();
        return new OfficialPage(found, search.page(), search.size(), total);
    }

    Map<OfficialId, String> names(Collection<OfficialId> ids) {
        Map<OfficialId, String> names = new HashMap<>();
        Long[] keys = ids.stream().map(OfficialId::value).toArray(Long[]::new);
        jdbc.sql(NAMES)
                .param("ids", keys)
                .query(NameRow.class)
                .list()
                .forEach(row -> names.put(new OfficialId(row.id()), row.name()));
        return names;
    }

    Map<OfficialId, Official> all(Collection<OfficialId> ids) {
        Map<OfficialId, Official> all = new HashMap<>();
        jdbc.sql(ALL)
                .param("ids", ids.stream().map(OfficialId::value).toArray(Long[]::new))
                .query(Row.class)
                .list()
                .forEach(row -> all.put(new OfficialId(row.id()), row.official()));
        return all;
    }

    List<Official> inRole(Collection<UnitId> units, Role role, LocalDate day) {
        return jdbc
                .sql(IN_ROLE)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("role", role.name())
                .param("day", day)
                .query(Row.class)
                .list()
                .stream()
                .map(Row::official)
                .toList();
    }

    Set<OfficialId> everIn(Collection<UnitId> units) {
        return jdbc
                .sql(EVER_IN)
                .param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .query(Long.class)
                .list()
                .stream()
                .map(OfficialId::new)
                .collect(Collectors.toSet());
    }

    List<HeldAppointment> inUnit(UnitId unit, LocalDate day) {
        return jdbc
                .sql(IN_UNIT)
                .param("unit", unit.value())
                .param("day", day)
                .query(AppointmentStore.HeldRow.class)
                .list()
                .stream()
                .map(AppointmentStore.HeldRow::held)
                .toList();
    }

    private record Row(long id, String username, String name, String title, boolean demo, boolean active) {

        Official official() {
            return new Official(new OfficialId(id), username, name, title, demo, active);
        }
    }

    private record NameRow(long id, String name) {}
}

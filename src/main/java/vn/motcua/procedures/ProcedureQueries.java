package vn.motcua.procedures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Tier;

/** Lists of procedures. */
@Component
class ProcedureQueries {

    /**
     * Best first: the code, a name that begins so, a name that holds the words together, all words somewhere. The days are
     * compared one by one, so that the index of words is used and not that of days, which hold nearly everything.
     */
    static final String SEARCH = """
            with sought as (
                select public.fold(:words) as text,
                       array(select '%' || replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
                               from unnest(string_to_array(public.fold(:words), ' ')) as word
                              where word <> '') as patterns)
            select id, code, name, field, levels, revision, status, valid_from, valid_to, to_review,
                   count(*) over () as total
              from procedures.version, sought
             where status <> 'DRAFT'
               and valid_from <= :day
               and (valid_to is null or valid_to >= :day)
               and search like public.fold(:longest)
               and search like all (patterns)
               and (cast(:field as text) is null or field = :field)
               and (cast(:level as text) is null or levels @> array[cast(:level as text)])
               and (cast(:receivedAt as text) is null or received_at @> array[cast(:receivedAt as text)])
               and (cast(:leads as text[]) is null or leads && cast(:leads as text[]))
             order by case when code = :words then 0
                           when starts_with(code, :words) and :words <> '' then 1
                           when starts_with(name_folded, text) then 2
                           when position(text in name_folded) > 0 then 3
                           when name_folded like all (patterns) then 4
                           else 5
                      end,
                      case when text = '' then 0 else length(name) end,
                      case when text = '' then name end,
                      code
             limit :limit offset :offset
            """;

    private static final String COUNT = """
            select count(*)
              from procedures.version
             where status <> 'DRAFT'
               and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
            """;
    private static final String VERSIONS = """
            select id, code, name, field, levels, revision, status, valid_from, valid_to, to_review
              from procedures.version
             where code = :code
               and (:drafts or status <> 'DRAFT')
             order by revision desc
            """;
    private static final String FIELDS = """
            select distinct field collate "vi-VN-x-icu" as field
              from procedures.version
             where status <> 'DRAFT'
             order by 1
            """;
    private static final String LEADS = """
            select distinct unnest(leads) from procedures.version where status <> 'DRAFT'
            """;
    private static final String VIEW = """
            with sought as (
                select array(select '%' || replace(replace(replace(word, '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'
                               from unnest(string_to_array(public.fold(:words), ' ')) as word
                              where word <> '') as patterns)
            select id, code, name, field, levels, revision, status, valid_from, valid_to, to_review,
                   count(*) over () as total
              from procedures.version, sought
             where search like all (patterns)
               and case :view
                       when 'DRAFTS' then status = 'DRAFT'
                       when 'ABOLISHED' then status = 'ABOLISHED'
                       else status <> 'DRAFT'
                            and daterange(valid_from, valid_to, '[]') @> cast(:day as date)
                            and (:view = 'IN_FORCE' or to_review <> '{}')
                   end
             order by field, name, code, revision desc
             limit :limit offset :offset
            """;

    private final JdbcClient jdbc;

    ProcedureQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Pages count the whole only when they hold nothing themselves, which is rare. */
    FoundProcedures search(ProcedureSearch search, @Nullable Tier receivedAt, @Nullable Collection<String> leads) {
        long[] total = {0};
        List<ProcedureSummary> found = jdbc.sql(SEARCH)
                .param("words", search.words())
                .param("longest", "%" + longestWord(search.words()) + "%")
                .param("day", search.on())
                .param("field", search.field())
                .param("level", search.level() == null ? null : search.level().name())
                .param("receivedAt", receivedAt == null ? null : receivedAt.name())
                .param("leads", leads == null ? null : leads.toArray(String[]::new))
                .param("limit", search.pageSize())
                .param("offset", search.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return ProcedureRows.summary(row, number);
                })
                .list();
        return new FoundProcedures(found, total[0], search.page(), search.pageSize());
    }

    /** The word that the trigram index narrows by. */
    private static String longestWord(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split(" "))
                .filter(word -> !word.contains("%") && !word.contains("_") && !word.contains("\\"))
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    long countInForce(LocalDate day) {
        return jdbc.sql(COUNT).param("day", day).query(Long.class).single();
    }

    List<ProcedureSummary> versionsOf(ProcedureCode code, boolean withDrafts) {
        return jdbc.sql(VERSIONS)
                .param("code", code.value())
                .param("drafts", withDrafts)
                .query(ProcedureRows::summary)
                .list();
    }

    FoundProcedures view(CatalogueView view, ProcedureSearch search) {
        long[] total = {0};
        List<ProcedureSummary> found = jdbc.sql(VIEW)
                .param("words", search.words())
                .param("view", view.name())
                .param("day", search.on())
                .param("limit", search.pageSize())
                .param("offset", search.offset())
                .query((row, number) -> {
                    total[0] = row.getLong("total");
                    return ProcedureRows.summary(row, number);
                })
                .list();
        return new FoundProcedures(found, total[0], search.page(), search.pageSize());
    }

    List<String> fields() {
        return jdbc.sql(FIELDS).query(String.class).list();
    }

    Set<String> leads() {
        return Set.copyOf(jdbc.sql(LEADS).query(String.class).list());
    }
}

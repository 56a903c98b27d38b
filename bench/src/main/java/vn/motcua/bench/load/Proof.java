package vn.motcua.bench.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks into the database, before the crowd came and after: what was acknowledged is there once, and nothing else is. */
final class Proof {

    private static final String COMMUNES = """
            select upper(substr(username, 8))
            from identity.official
            where username ~ '^motcua[.]h03[.][0-9]+[.][0-9]+$'
            order by 1
            """;
    private static final String TRACKED = """
            select reference, right(applicant_identity, 4)
            from dossiers.whole_dossier
            where reference ~ '-[0-9]{6}-[0-9]+$' and length(applicant_identity) >= 9
            order by reference
            """;
    private static final String HISTORIES = """
            select d.reference, e.seq, e.act, o.username
            from dossiers.event e
            join dossiers.dossier d on d.id = e.dossier_id
            join identity.official o on o.id = e.actor_id
            """;
    private static final String GAPS = """
            select coalesce(sum(last - many), 0)
            from (
                select regexp_replace(reference, '-[0-9]+$', '') as series,
                       max(substring(reference from '[0-9]+$')::int) as last,
                       count(*) as many
                from dossiers.dossier
                where reference ~ '-[0-9]{6}-[0-9]+$'
                group by 1
            ) numbered
            """;

    private final String url;
    private final Set<Ledger.Deed> before;

    Proof(String url) {
        this.url = url;
        this.before = new HashSet<>(deeds());
    }

    /** The communes in which receptionists, specialists, leaders and clerks work. */
    World world() {
        List<World.Tracked> tracked = new ArrayList<>();
        for (List<String> row : rows(TRACKED)) {
            tracked.add(new World.Tracked(row.getFirst(), row.getLast()));
        }
        return new World(rows(COMMUNES).stream().map(List::getFirst).toList(), tracked);
    }

    /**
     * What is not as it should be.
     *
     * @param missing acknowledged acts that are not in the history, or not as that person's act at that place
     * @param unasked acts in the history that nobody was told of, although no answer to them got lost
     * @param gaps official numbers that were given to nobody
     */
    record Findings(int acknowledged, int missing, int uncertain, int unasked, long gaps) {}

    Findings findings(Ledger ledger) {
        Map<Ledger.Deed, Integer> after = new HashMap<>();
        deeds().forEach(deed -> after.merge(deed, 1, Integer::sum));
        before.forEach(after::remove);
        int missing = 0;
        for (Ledger.Deed deed : ledger.acknowledged()) {
            Integer times = after.remove(deed);
            missing += times == null || times != 1 ? 1 : 0;
        }
        ledger.uncertain().forEach(after::remove);
        long gaps = Long.parseLong(rows(GAPS).getFirst().getFirst());
        return new Findings(
                ledger.acknowledged().size(), missing, ledger.uncertain().size(), after.size(), gaps);
    }

    private List<Ledger.Deed> deeds() {
        return rows(HISTORIES).stream()
                .map(row -> new Ledger.Deed(row.get(0), Integer.parseInt(row.get(1)), row.get(2), row.get(3)))
                .toList();
    }

    String version() {
        return "PostgreSQL " + rows("show server_version").getFirst().getFirst();
    }

    private List<List<String>> rows(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(result.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("failed: " + sql, e);
        }
    }
}

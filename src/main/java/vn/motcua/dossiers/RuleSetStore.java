package vn.motcua.dossiers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** The decrees as rows. */
@Component
class RuleSetStore {

    private static final String ALL = """
            select code, name, valid_from, valid_to, counting, supplement_rounds, supplement_rounds_basis,
                supplement_ask_days, supplement_ask_basis, extensions, extension_notice_days, extension_basis,
                receives_for_others, forms
            from dossiers.rule_set
            order by valid_from
            """;

    private static final TypeReference<Map<String, RuleSet.Form>> FORMS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    RuleSetStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RuleSet> all() {
        return jdbc.sql(ALL).query((row, number) -> ruleSet(row)).list();
    }

    private RuleSet ruleSet(ResultSet row) throws SQLException {
        return new RuleSet(
                row.getString("code"),
                row.getString("name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("counting"),
                new RuleSet.Supplements(
                        row.getInt("supplement_rounds"),
                        row.getString("supplement_rounds_basis"),
                        row.getInt("supplement_ask_days"),
                        row.getString("supplement_ask_basis")),
                new RuleSet.Extensions(
                        row.getInt("extensions"),
                        row.getInt("extension_notice_days"),
                        row.getString("extension_basis")),
                row.getBoolean("receives_for_others"),
                json.readValue(row.getString("forms"), FORMS));
    }
}

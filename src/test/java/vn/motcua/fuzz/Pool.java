package vn.motcua.fuzz;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Things that are really there, so that requests get past the first check. */
final class Pool {

    private static final String DOSSIERS = "select reference from dossiers.dossier order by random() limit 400";
    private static final String PROCEDURES = "select code from procedures.procedure order by code limit 100";
    private static final String UNITS =
            "select code from organisation.unit where code is not null order by id limit 400";
    private static final String OFFICIALS = "select id::text from identity.official order by id limit 2000";

    private final Random random;
    private final JdbcClient jdbc;
    private List<String> dossiers = List.of();
    private final List<String> procedures;
    private final List<String> units;
    private final List<String> officials;

    Pool(JdbcClient jdbc, Random random) {
        this.jdbc = jdbc;
        this.random = random;
        this.procedures = all(PROCEDURES);
        this.units = all(UNITS);
        this.officials = all(OFFICIALS);
        look();
    }

    /** Learns of the dossiers that have come since. */
    void look() {
        dossiers = all(DOSSIERS.replace("random()", "id desc"));
    }

    private List<String> all(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private String one(List<String> of) {
        return of.isEmpty() ? "1" : of.get(random.nextInt(of.size()));
    }

    /** What may stand in the place of a variable in an address. */
    String named(String path, String variable, String otherwise) {
        return switch (variable) {
            case "number", "ma" -> one(dossiers);
            case "code" -> path.contains("units") ? one(units) : one(procedures);
            case "thu-tuc" -> one(procedures);
            case "no" -> String.valueOf(1 + random.nextInt(3));
            case "id" -> path.contains("to-chuc") ? String.valueOf(1 + random.nextInt(300)) : one(officials);
            case "loai" ->
                one(List.of("giay-tiep-nhan", "phieu-kiem-soat", "phieu-bo-sung", "phieu-tu-choi", "phieu-xin-loi"));
            default -> random.nextBoolean() ? otherwise : String.valueOf(1 + random.nextInt(50));
        };
    }

    /** What a person might type into a field of this name. */
    String plausible(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("identity") || lower.equals("so")) {
            return "006090%06d".formatted(random.nextInt(1_000_000));
        }
        if (lower.contains("phone")) {
            return "09%08d".formatted(random.nextInt(100_000_000));
        }
        if (lower.contains("email")) {
            return "nong.thu@example.vn";
        }
        if (lower.contains("ngay") || lower.startsWith("tu") || lower.contains("den") || lower.equals("on")) {
            return "2019-03-%02d".formatted(1 + random.nextInt(28));
        }
        if (lower.contains("unit") || lower.contains("don-vi") || lower.contains("agency") || lower.equals("parent")) {
            return one(units);
        }
        if (lower.equals("ma") || lower.equals("number")) {
            return one(dossiers);
        }
        return one(List.of("Nông Văn Thử", "Bổ sung giấy tờ", "Đức Xuân", "12/QĐ-UBND", "Tờ khai", "1"));
    }
}

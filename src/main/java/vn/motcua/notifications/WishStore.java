package vn.motcua.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.ui.Language;

/** How citizens want to be told. */
@Component
class WishStore {

    private static final String COLUMNS = "select about, key, email, sms, app, language from notifications.wish ";

    private static final String FIND = COLUMNS + "where about = :about";

    private static final String BY_KEY = COLUMNS + "where key = :key";

    // of two that open it at once, one key stays
    private static final String OPEN =
            "insert into notifications.wish (about, key) values (:about, :key) on conflict (about) do nothing";

    private static final String CHOOSE = """
            update notifications.wish
            set email = :email, sms = :sms, app = :app, language = :language, chosen_at = :now
            where about = :about
            """;

    private final JdbcClient jdbc;

    WishStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Wish> find(String about) {
        return jdbc.sql(FIND).param("about", about).query(WishStore::wish).optional();
    }

    Optional<Wish> byKey(String key) {
        return jdbc.sql(BY_KEY).param("key", key).query(WishStore::wish).optional();
    }

    void open(String about, String key) {
        jdbc.sql(OPEN).param("about", about).param("key", key).update();
    }

    void choose(String about, Set<Medium> media, Language language, Instant now) {
        jdbc.sql(CHOOSE)
                .param("about", about)
                .param("email", media.contains(Medium.EMAIL))
                .param("sms", media.contains(Medium.SMS))
                .param("app", media.contains(Medium.APP))
                .param("language", language.name())
                .param("now", MessageStore.at(now))
                .update();
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        Set<Medium> media = EnumSet.noneOf(Medium.class);
        for (Medium medium : Medium.values()) {
            if (row.getBoolean(medium.name().toLowerCase(Locale.ROOT))) {
                media.add(medium);
            }
        }
        return new Wish(
                row.getString("about"),
                row.getString("key"),
                Set.copyOf(media),
                Language.valueOf(row.getString("language")));
    }
}

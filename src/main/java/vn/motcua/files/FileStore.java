package vn.motcua.files;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of the kept files. */
@Component
class FileStore {

    private static final String KEEP = """
            insert into files.file (sha256, media_type, bytes, kept_at)
            values (:sha256, :mediaType, :bytes, :at)
            on conflict (sha256) do nothing
            """;

    private static final String FIND = "select sha256, media_type, bytes from files.file where sha256 = :sha256";

    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(KeptFile file) {
        jdbc.sql(KEEP)
                .param("sha256", file.sha256())
                .param("mediaType", file.mediaType())
                .param("bytes", file.bytes())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    Optional<KeptFile> find(String sha256) {
        return jdbc.sql(FIND)
                .param("sha256", sha256)
                .query((row, number) ->
                        new KeptFile(row.getString("sha256"), row.getString("media_type"), row.getLong("bytes")))
                .optional();
    }
}

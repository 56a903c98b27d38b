package vn.motcua.start;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Cấu hình PostgreSQL kèm theo: with which settings the embedded PostgreSQL runs; the benches measure with the same. */
public final class EmbeddedSettings {

    private EmbeddedSettings() {}

    /** To be completed with folder and port. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                // the library's defaults are for tests: an act that an official saw done must survive a power cut
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "100")
                // while the archive (MOTCUA_ARCHIVE) is away; an act must not fail because its second copy does
                .setServerConfig("max_slot_wal_keep_size", "4GB")
                .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                .setLocaleConfig("locale-provider", "icu")
                .setLocaleConfig("icu-locale", "vi-VN")
                .setLocaleConfig("encoding", "UTF8");
    }
}

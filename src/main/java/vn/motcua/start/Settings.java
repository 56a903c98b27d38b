package vn.motcua.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cấu hình: what operators say through the environment; see docs/operating.md.
 *
 * @param demo empty when nobody said: then an empty embedded database becomes a demo province
 * @param archive where every change goes as it is made; null when nobody asks for that
 */
public record Settings(
        String address,
        int port,
        Path data,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        Optional<Boolean> demo,
        @Nullable String now,
        @Nullable Path archive,
        @Nullable String backupPassphrase) {

    /** Reads the environment; refuses what cannot be meant. */
    public static Settings from(Map<String, String> environment) {
        return new Settings(
                said(environment, "MOTCUA_ADDRESS").orElse("127.0.0.1"),
                port(environment),
                Path.of(said(environment, "MOTCUA_DATA").orElse("data"))
                        .toAbsolutePath()
                        .normalize(),
                said(environment, "MOTCUA_DB_URL").orElse(null),
                said(environment, "MOTCUA_DB_USER").orElse(null),
                said(environment, "MOTCUA_DB_PASSWORD").orElse(null),
                said(environment, "MOTCUA_DEMO").map(Settings::yesOrNo),
                said(environment, "MOTCUA_NOW").orElse(null),
                said(environment, "MOTCUA_ARCHIVE")
                        .map(name -> Path.of(name).toAbsolutePath().normalize())
                        .orElse(null),
                said(environment, "MOTCUA_BACKUP_PASSPHRASE").orElse(null));
    }

    /** A demo on this machine only. */
    static Settings ofDemo(int port, Path data, @Nullable String now) {
        return new Settings("127.0.0.1", port, data, null, null, null, Optional.of(true), now, null, null);
    }

    /** The same for an embedded database in another folder, which archives nothing. */
    Settings in(Path other) {
        return new Settings(address, port, other, null, null, null, demo, now, null, backupPassphrase);
    }

    boolean embedded() {
        return dbUrl == null;
    }

    private static Optional<String> said(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static int port(Map<String, String> environment) {
        String text = said(environment, "MOTCUA_PORT").orElse("8080");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new BadUse("MOTCUA_PORT must be a port number from 0 to 65535, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static boolean yesOrNo(String text) {
        return switch (text.toLowerCase()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadUse("MOTCUA_DEMO must be true or false, not \"" + text + "\"");
        };
    }
}

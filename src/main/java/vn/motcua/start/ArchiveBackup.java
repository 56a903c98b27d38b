package vn.motcua.start;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.start.backup.BackupRecordStore;
import vn.motcua.start.backup.Passphrase;
import vn.motcua.start.backup.PhysicalBackup;
import vn.motcua.start.backup.Progress;
import vn.motcua.start.backup.Space;
import vn.motcua.start.backup.WalStream;

/** A physical copy of this province's embedded database into an archive, and the record of it. */
final class ArchiveBackup {

    private ArchiveBackup() {}

    static PhysicalBackup.Taken take(
            Database database,
            Settings settings,
            Path folder,
            @Nullable Passphrase passphrase,
            boolean terminal,
            Clock clock)
            throws SQLException, IOException {
        WalStream.Source source = source(database, settings);
        long bytes = Space.of(source.postgres());
        Space.need(folder, bytes, "the backup");
        long began = System.nanoTime();
        PhysicalBackup.Taken taken = new PhysicalBackup(source, folder, passphrase, clock)
                .take(new Progress(System.err, terminal, "Copying the database", bytes));
        new BackupRecordStore(database.dataSource())
                .add(new BackupRecordStore.Made(
                        taken.endedAt(),
                        "physical",
                        taken.path(),
                        taken.bytes(),
                        taken.encrypted(),
                        Duration.ofNanos(System.nanoTime() - began),
                        null));
        return taken;
    }

    static WalStream.Source source(Database database, Settings settings) {
        return new WalStream.Source(
                database.dataSource(),
                database.url(),
                settings.data().resolve("postgres"),
                settings.data().resolve("files"));
    }
}

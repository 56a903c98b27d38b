package vn.motcua.start.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.motcua.dossiers.HistoryVerification;

/** Kiểm tra sau khôi phục: every history is walked, every file that a row speaks of is read, and the newest act named. */
public final class Verification {

    private final DataSource source;
    private final Path files;

    /** @param files the province's store of files */
    public Verification(DataSource source, Path files) {
        this.source = source;
        this.files = files;
    }

    /**
     * What was found.
     *
     * @param newest the last act that is there, in words, with its time by the platform's clock
     * @param trouble the first thing that does not hold
     */
    public record Found(
            long dossiers,
            long events,
            long files,
            String newest,
            Optional<Instant> newestAt,
            Optional<String> trouble) {}

    public Found run() throws IOException {
        HistoryVerification.Report histories = new HistoryVerification(source).verify(events -> {});
        List<RestoredQueries.KnownFile> known = new ArrayList<>();
        RestoredQueries queries = new RestoredQueries(source);
        queries.eachFile(known::add);
        Optional<String> broken = histories
                .brokenAt()
                .map(link -> "the history of " + link.reference() + " is broken at event " + link.seq() + ": "
                        + link.what());
        Optional<RestoredQueries.NewestAct> newest = queries.newestAct();
        Optional<String> lost = firstLost(known);
        return new Found(
                histories.dossiers(),
                histories.events(),
                known.size(),
                newest.map(act -> "dossier " + act.reference() + ", event " + act.seq() + " (" + act.act() + ") of "
                                + RestoreTarget.local(act.at()))
                        .orElse("none yet"),
                newest.map(RestoredQueries.NewestAct::at),
                broken.or(() -> lost));
    }

    private Optional<String> firstLost(List<RestoredQueries.KnownFile> known) throws IOException {
        for (RestoredQueries.KnownFile file : known) {
            Path place = files.resolve(file.sha256().substring(0, 2)).resolve(file.sha256());
            if (!Files.exists(place)) {
                return Optional.of("the file " + file.sha256() + " is missing");
            }
            if (Files.size(place) != file.bytes()
                    || !Sha256.of(place, Progress.silent()).equals(file.sha256())) {
                return Optional.of("the file " + file.sha256() + " is not what was kept");
            }
        }
        return Optional.empty();
    }
}

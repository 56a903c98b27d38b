package vn.motcua.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nhập danh mục quốc gia: messages become versions, many at a time. What came before with the same content changes
 * nothing; what changed becomes the next version and ends the one before; what cannot be read is said and left out.
 */
final class CatalogueImport {

    private static final int BATCH = 200;
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ImportStore known;
    private final ProcedureStore store;
    private final TransactionTemplate transaction;
    private final LeadRules leads = new LeadRules();
    private final Clock clock;
    private final NationalVersions versions;
    private final BiConsumer<Long, String> refused;

    private final Map<String, Read> inThisFile = new HashMap<>();
    private final List<Read> batch = new ArrayList<>();
    private int added;
    private int changed;
    private int unchanged;
    private int refusals;

    CatalogueImport(
            ImportStore known,
            ProcedureStore store,
            TransactionTemplate transaction,
            Clock clock,
            LocalDate from,
            BiConsumer<Long, String> refused) {
        this.known = known;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.versions = new NationalVersions(from);
        this.refused = refused;
    }

    /** A line that was understood. */
    record Read(
            long line,
            ProcedureCode code,
            ProcedureContent content,
            @Nullable String decision,
            List<String> toReview,
            String hash) {}

    /** What an import did. */
    record Counts(int added, int changed, int unchanged, int refused) {}

    Counts counts() {
        return new Counts(added, changed, unchanged, refusals);
    }

    int seen() {
        return added + changed + unchanged + refusals + batch.size();
    }

    void take(JsonLines.Line line) {
        if (line.text() == null) {
            refuse(line.number(), String.valueOf(line.fault()));
            return;
        }
        try {
            take(line.number(), line.text());
        } catch (UnreadableMessage e) {
            refuse(line.number(), String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            refuse(
                    line.number(),
                    "not readable JSON at column " + e.getLocation().getColumnNr());
        }
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    private void take(long line, String text) {
        JsonNode json = ProcedureJson.MAPPER.readTree(text);
        NationalMessage message = new NationalMessage(json);
        ProcedureCode code = message.code();
        String hash = hash(json);
        Read before = inThisFile.get(code.value());
        if (before != null && !before.hash().equals(hash)) {
            throw new UnreadableMessage(
                    "MATTHC " + code + " stands in line " + before.line() + " already, with other content");
        }
        ProcedureContent content = message.content();
        Read read = new Read(line, code, content, message.decision(), message.toReview(), hash);
        if (before == null) {
            inThisFile.put(code.value(), new Read(line, code, content, null, List.of(), hash));
            batch.add(read);
        } else {
            unchanged++;
        }
    }

    /** Of the content, whatever the order of its names. */
    private static String hash(JsonNode json) {
        byte[] canonical = SORTED.writeValueAsBytes(SORTED.treeToValue(json, Map.class));
        return HexFormat.of().formatHex(Digests.sha256(canonical));
    }

    private void refuse(long line, String why) {
        refusals++;
        refused.accept(line, why);
    }

    /** Writes what is waiting; when the database refuses one of them, the others one by one. */
    void flush() {
        List<Read> waiting = List.copyOf(batch);
        batch.clear();
        if (waiting.isEmpty()) {
            return;
        }
        try {
            write(waiting);
        } catch (DataAccessException e) {
            waiting.forEach(this::writeAlone);
        }
    }

    private void writeAlone(Read read) {
        try {
            write(List.of(read));
        } catch (DataAccessException e) {
            refuse(read.line(), "the database refuses it: " + e.getClass().getSimpleName());
        }
    }

    private void write(List<Read> reads) {
        int[] done = new int[3];
        transaction.executeWithoutResult(status -> {
            known.alone();
            Map<String, ImportStore.Latest> latest =
                    known.latest(reads.stream().map(read -> read.code().value()).toList());
            List<Read> news = reads.stream()
                    .filter(read -> isNews(read, latest.get(read.code().value())))
                    .toList();
            Map<ProcedureVersionId, ProcedureVersion> own = known.contents(news.stream()
                    .map(read -> latest.get(read.code().value()))
                    .filter(before -> before != null && !before.confidence().equals(NationalVersions.CONFIDENCE))
                    .map(ImportStore.Latest::id)
                    .toList());
            store.publishAll(
                    news.stream()
                            .map(read -> versions.after(latest.get(read.code().value()), own, read))
                            .toList(),
                    leads,
                    clock.instant());
            done[0] = (int) news.stream()
                    .filter(read -> !latest.containsKey(read.code().value()))
                    .count();
            done[1] = news.size() - done[0];
            done[2] = reads.size() - news.size();
        });
        added += done[0];
        changed += done[1];
        unchanged += done[2];
    }

    private static boolean isNews(Read read, ImportStore.@Nullable Latest before) {
        return before == null || !read.hash().equals(before.hash());
    }
}

package vn.motcua.dossiers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.identity.Actor;

/**
 * Gọi lặp lại an toàn: a creating call that comes twice with the same key makes one dossier. The key and the dossier are
 * written in one transaction; a second call waits for the first and gets its answer.
 */
@Component
public class IdempotentCalls {

    private final IdempotentCallStore store;
    private final TransactionTemplate transaction;

    IdempotentCalls(IdempotentCallStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    /** What became of the call. */
    public sealed interface Answer {}

    /** This call was the first. */
    public record First(ActResult result) implements Answer {}

    /** An earlier call with this key and content made this dossier. */
    public record Repeated(String reference) implements Answer {}

    /** The key was used for something else. */
    public record OtherContent() implements Answer {}

    /** Does the act, unless a call of this official with this key has done it. A refused act does not use up the key. */
    public Answer once(Actor actor, String key, String content, Supplier<ActResult> act) {
        String hash = sha256(content);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!store.claim(actor.id(), key, hash)) {
                return store.find(actor.id(), key)
                        .<Answer>map(call ->
                                call.requestHash().equals(hash) ? new Repeated(call.reference()) : new OtherContent())
                        .orElseGet(OtherContent::new);
            }
            ActResult result = act.get();
            if (result instanceof ActResult.Done(Dossier dossier)) {
                store.made(actor.id(), key, dossier.reference());
            } else {
                status.setRollbackOnly();
            }
            return new First(result);
        }));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package vn.motcua.dossiers;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.identity.Actor;

/**
 * Tiếp nhận tại quầy: files what a citizen brought, with its files, and accepts or refuses it, in one transaction; a form
 * that is sent twice makes one dossier.
 */
@Component
public class Reception {

    private final Filings filings;
    private final Dossiers dossiers;
    private final Attaching attaching;
    private final Tray tray;
    private final IdempotentCalls calls;
    private final Clock clock;

    Reception(Filings filings, Dossiers dossiers, Attaching attaching, Tray tray, IdempotentCalls calls, Clock clock) {
        this.filings = filings;
        this.dossiers = dossiers;
        this.attaching = attaching;
        this.tray = tray;
        this.calls = calls;
        this.clock = clock;
    }

    /** Cách kết thúc ở quầy. */
    public enum Way {
        ACCEPT,
        REGISTER,
        REFUSE
    }

    /**
     * A form of the counter.
     *
     * @param key of the form; a second sending of the same form has the same
     * @param content all that was typed, to tell a second sending from another dossier
     * @param reason why it is refused; only then
     */
    public record Form(String key, String content, Registration registration, Way way, String reason) {}

    /** Everything that is wrong with what was typed; nothing is filed. */
    public List<Refusal> check(Registration registration) {
        return filings.check(registration, clock.instant());
    }

    /** Takes the dossier in, once. */
    public IdempotentCalls.Answer receive(Actor actor, Form form) {
        IdempotentCalls.Answer answer = calls.once(actor, form.key(), form.content(), () -> take(actor, form));
        if (answer instanceof IdempotentCalls.Repeated) {
            tray.empty(actor, form.key());
        }
        return answer;
    }

    private ActResult take(Actor actor, Form form) {
        ActResult result = dossiers.register(actor, form.registration());
        List<Tray.Waiting> files = tray.of(actor, form.key());
        for (Tray.Waiting file : files) {
            if (!(result instanceof ActResult.Done(Dossier dossier))) {
                return result;
            }
            result = attaching.add(
                    actor,
                    dossier,
                    new Attaching.Addition(file.name(), null, Attachment.Purpose.HANDED_IN, file.file()));
        }
        tray.empty(actor, form.key());
        return result instanceof ActResult.Done(Dossier filed) ? finish(actor, filed, form) : result;
    }

    private ActResult finish(Actor actor, Dossier filed, Form form) {
        int version = filed.chain().version();
        return switch (form.way()) {
            case REGISTER -> new ActResult.Done(filed);
            case ACCEPT -> dossiers.perform(actor, filed.reference(), version, new Instruction.Accept());
            case REFUSE -> dossiers.perform(actor, filed.reference(), version, new Instruction.Refuse(form.reason()));
        };
    }
}

package vn.motcua.notifications;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.ui.Language;

/** Lựa chọn của người dân: by which media, and in which language, somebody is told; by all and in Vietnamese until they choose. */
@Component
public class Wishes {

    private static final int BYTES = 18;
    private static final int KEY_CHARACTERS = 24;

    private final WishStore store;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Wishes(WishStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What was chosen about a matter, with the key by which it can be chosen anew. */
    public Wish about(String about) {
        return store.find(about).orElseGet(() -> {
            store.open(about, newKey());
            return store.find(about).orElseThrow();
        });
    }

    /** Whose key this is. */
    public Optional<Wish> byKey(String key) {
        return key.length() == KEY_CHARACTERS ? store.byKey(key) : Optional.empty();
    }

    /** Chọn: from now on by these media only, in this language; none means silence. */
    public void choose(Wish wish, Set<Medium> media, Language language) {
        store.choose(wish.about(), media, language, clock.instant());
    }

    private String newKey() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

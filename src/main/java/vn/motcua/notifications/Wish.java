package vn.motcua.notifications;

import java.util.Set;
import vn.motcua.ui.Language;

/**
 * Cách nhận thông báo: how a citizen wants to be told about one matter.
 *
 * @param key whoever has it may choose anew
 */
public record Wish(String about, String key, Set<Medium> media, Language language) {

    /** Whether by this medium. */
    public boolean wants(Medium medium) {
        return media.contains(medium);
    }
}

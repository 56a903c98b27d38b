package vn.motcua.identity;

/**
 * Tìm cán bộ: by name, username or title, without regard to diacritics.
 *
 * @param words all of them must occur; empty for everybody
 * @param page from 1
 * @param withInactive closed accounts too
 */
public record OfficialSearch(String words, int page, int size, boolean withInactive) {

    public OfficialSearch {
        // a NUL cannot be text in PostgreSQL
        words = words.replace("\0", "").strip();
        words = words.length() > 100 ? words.substring(0, 100) : words;
        page = Math.clamp(page, 1, 10_000);
        size = Math.clamp(size, 1, 100);
    }
}

package vn.motcua.dossiers.books;

/**
 * Số liệu một năm: what was accepted in a year, online or otherwise, and what was solved in it, some of it late. Each is
 * the figure that form II.06a has for the same period.
 */
public record YearlyCounts(long online, long direct, long solved, long late) {

    /** Nothing at all. */
    public static YearlyCounts none() {
        return new YearlyCounts(0, 0, 0, 0);
    }

    /** Tiếp nhận: everything accepted. */
    public long received() {
        return online + direct;
    }

    /** Both together. */
    public YearlyCounts plus(YearlyCounts other) {
        return new YearlyCounts(online + other.online, direct + other.direct, solved + other.solved, late + other.late);
    }
}

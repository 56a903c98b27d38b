package vn.motcua.dossiers.papers;

import java.util.List;

/**
 * Phiếu kiểm soát quá trình giải quyết hồ sơ (form 05; 06 since Decree 118/2025): every hand-over with its time and
 * whether the giver was in time.
 */
public record ControlSheet(PaperHead head, Matter matter, String agency, List<HandOver> handOvers)
        implements PaperSheet {

    /**
     * Lần giao, nhận.
     *
     * @param result "Trước hạn", "Đúng hạn" or "Quá hạn"; empty where nothing was due
     */
    public record HandOver(Side from, Side to, String time, String day, String result, String note) {}

    /** Bên giao, bên nhận: an agency or part of one, and the person; empty while nobody has taken it. */
    public record Side(String unit, String person) {}
}

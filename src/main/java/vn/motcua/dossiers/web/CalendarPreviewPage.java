package vn.motcua.dossiers.web;

import java.util.List;
import java.util.Map;
import vn.motcua.dossiers.CalendarEditPreview;

/** Trang xem trước thay đổi lịch: what would move, before anything is saved. */
public record CalendarPreviewPage(
        CalendarEditPreview preview, Map<String, String> typed, List<Agency> agencies, List<Move> moves) {

    /** How many dossiers of one agency. */
    public record Agency(String name, int moved) {}

    /** One dossier. */
    public record Move(String reference, String agency, String oldDue, String newDue, boolean later) {}
}

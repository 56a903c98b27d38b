package vn.motcua.dossiers;

import java.util.List;
import java.util.Map;
import vn.motcua.calendar.CalendarEdit;
import vn.motcua.identity.UnitId;

/**
 * Xem trước thay đổi lịch: which open dossiers a change would move.
 *
 * @param running how many dossiers with a running clock were looked at
 * @param perAgency how many of each agency would move
 * @param shown the first of them
 */
public record CalendarEditPreview(
        CalendarEdit edit, int running, int moved, Map<UnitId, Integer> perAgency, List<DueMove> shown) {}

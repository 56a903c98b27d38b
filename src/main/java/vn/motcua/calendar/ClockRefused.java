package vn.motcua.calendar;

/** Không đặt được đồng hồ: somebody asked for another time than now outside a demo, or for one that cannot be read. */
public class ClockRefused extends IllegalStateException {

    public ClockRefused(String message) {
        super(message);
    }
}

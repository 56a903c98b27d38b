package vn.motcua.calendar;

/**
 * Giờ làm việc đã ấn định: office hours that an administrator has set for one unit and season.
 *
 * @param unit its key; 0 for the whole province
 * @param decision the decision that ordered them
 */
public record SetHours(long unit, OfficeHours.Season season, String decision) {}

package vn.motcua.ui;

import org.jspecify.annotations.Nullable;

/**
 * Mốc thời gian: one entry of a timeline.
 *
 * @param when as shown: "08:15 04/03/2019"
 * @param who person and unit; null when nobody is named
 */
public record Moment(String when, String what, @Nullable String who) {}

package vn.motcua.dossiers.books;

import org.jspecify.annotations.Nullable;
import vn.motcua.identity.UnitId;

/**
 * Phần sổ muốn xem.
 *
 * @param agency whose one-stop desk keeps the book
 * @param procedure only this procedure's code; null for all
 */
public record BookSelection(
        UnitId agency, Period period, @Nullable String procedure) {}

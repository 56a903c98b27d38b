package vn.motcua.identity;

/** Mã đơn vị: the key of a unit of the organisation; it lives here because appointments name units. */
public record UnitId(long value) {}

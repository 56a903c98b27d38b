package vn.motcua.identity;

/**
 * Giao quyền đã ghi: one delegation on record, with its key, so that it can be ended, and the names of both.
 *
 * @param id the key of the record
 */
public record RecordedDelegation(long id, Delegation delegation, String giverName, String receiverName) {}

package vn.motcua.identity;

/**
 * Công dân có tài khoản: a citizen whose identity paper an official has seen; never an official, whatever else the person is.
 *
 * @param identity the 12-digit personal number or a 9-digit identity card
 */
public record Citizen(CitizenId id, String identity, String name) {}

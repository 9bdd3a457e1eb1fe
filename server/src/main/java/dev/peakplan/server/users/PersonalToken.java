package dev.peakplan.server.users;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * A token with which a script acts for its owner; only its hash is stored.
 *
 * @param id identifier
 * @param owner name of the account
 * @param hash SHA-256 of the token (160 random bits, so a slow hash would add nothing)
 * @param label what it is for
 * @param createdAt UTC milliseconds
 * @param revoked whether it no longer works
 */
@MappedEntity("personal_token")
record PersonalToken(@Id String id, String owner, String hash, String label, long createdAt, boolean revoked) {}

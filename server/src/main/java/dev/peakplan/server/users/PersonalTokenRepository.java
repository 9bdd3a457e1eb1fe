package dev.peakplan.server.users;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** Personal tokens. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PersonalTokenRepository extends CrudRepository<PersonalToken, String> {
    @Query("select * from personal_token where hash = :hash and revoked = false")
    Optional<PersonalToken> findLive(String hash);

    @Query("select * from personal_token where owner = :owner and id > :after order by id limit :count")
    List<PersonalToken> page(String owner, String after, int count);

    @Query("update personal_token set revoked = true where id = :id and owner = :owner")
    int revoke(String id, String owner);
}

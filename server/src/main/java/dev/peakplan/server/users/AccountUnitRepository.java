package dev.peakplan.server.users;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Which user sees which units. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountUnitRepository extends CrudRepository<AccountUnit, AccountUnit.Key> {
    @Query("select * from account_unit where name = :name order by site, department")
    List<AccountUnit> of(String name);

    @Query("select * from account_unit order by name, site, department")
    List<AccountUnit> all();

    @Query("delete from account_unit where name = :name")
    void clear(String name);
}

package dev.peakplan.server.users;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** Accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends CrudRepository<Account, String> {
    @Query("select * from account where name > :after order by name limit :count")
    List<Account> page(String after, int count);

    @Query("select * from account where enabled = true order by name")
    List<Account> enabled();

    /** Counts a try unless the account is locked, and locks it where {@code free} are used up; returns 0 while it is locked. */
    @Query("update account set locked_until = case when failures + 1 >= :free then :until else locked_until end,"
            + " failures = failures + 1 where name = :name and locked_until <= :now")
    int countTry(String name, long now, int free, long until);

    @Query("update account set failures = 0, locked_until = 0 where name = :name")
    int clearFailures(String name);

    @Query(
            "update account set password_hash = :hash, stamp = stamp + 1, failures = 0, locked_until = 0 where name = :name")
    int changePassword(String name, String hash);

    @Query("update account set roles = :roles, enabled = :enabled, department = :department, stamp = stamp + 1"
            + " where name = :name and stamp = :stamp")
    int change(String name, String roles, boolean enabled, String department, int stamp);

    @Query("select count(*) from account where enabled = true and roles like '%ADMINISTRATOR%' and name <> :name")
    int countOtherAdministrators(String name);
}

/** Steps forward of the database that SQL alone cannot take; Flyway finds them here, beside the scripts. */
package db.migration;

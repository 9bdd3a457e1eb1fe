package dev.peakplan.server.users;

import dev.peakplan.server.access.Unit;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;

/**
 * A part of the organisation that a user sees.
 *
 * @param key user and unit
 */
@MappedEntity("account_unit")
record AccountUnit(@EmbeddedId Key key) {
    /** Every unit of a user once. */
    @Embeddable
    record Key(
            @MappedProperty("name") String name,
            @MappedProperty("site") String site,
            @MappedProperty("department") String department) {}

    static AccountUnit of(String name, Unit unit) {
        return new AccountUnit(new Key(name, unit.site(), unit.department()));
    }

    Unit unit() {
        return new Unit(key.site(), key.department());
    }
}

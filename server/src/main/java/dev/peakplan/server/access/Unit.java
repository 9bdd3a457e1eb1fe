package dev.peakplan.server.access;

import dev.peakplan.plan.UnfitValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Collection;

/**
 * A part of the organisation: a site, a department, one at the other, or all of it.
 *
 * @param site id of the site as plans name it; {@link #ANY} for all sites
 * @param department id of the department as plans name it; {@link #ANY} for all departments
 */
@Serdeable
public record Unit(String site, String department) {
    public static final String ANY = "*";

    /** The whole organisation. */
    public static final Unit ALL = new Unit(ANY, ANY);

    private static final int LONGEST = 64;

    public Unit {
        if (site.isBlank() || department.isBlank() || site.length() > LONGEST || department.length() > LONGEST) {
            throw new UnfitValue("site and department have 1 to 64 characters", "site 和 department 须有 1 至 64 个字符");
        }
    }

    /** Whether all of {@code other} lies within this unit. */
    public boolean covers(Unit other) {
        return covers(site, other.site) && covers(department, other.department);
    }

    /** The smallest unit that holds all of these sites and departments. */
    public static Unit around(Collection<String> sites, Collection<String> departments) {
        return new Unit(only(sites), only(departments));
    }

    /** {@code site/department}. */
    @Override
    public String toString() {
        return site + "/" + department;
    }

    private static boolean covers(String mine, String other) {
        return mine.equals(ANY) || mine.equals(other);
    }

    private static String only(Collection<String> ids) {
        boolean one = ids.stream().distinct().count() == 1;
        return one && ids.iterator().next().length() <= LONGEST ? ids.iterator().next() : ANY;
    }
}

package dev.peakplan.check;

import dev.peakplan.plan.LimitKind;
import dev.peakplan.plan.LimitUse;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.SiteLimit;
import java.util.ArrayList;
import java.util.List;

/** Seats and arriving hires of sites, and releases in all teams together. */
final class SiteCheck {
    private SiteCheck() {}

    static List<LimitUse> limits(Trace trace) {
        List<LimitUse> limits = new ArrayList<>();
        for (Site site : trace.request().organisation().sites()) {
            for (int t = 0; t < trace.periodCount(); t++) {
                site(trace, site, t, limits);
            }
        }
        trace.request().settings().staffLimits().maxReleasesPerPeriod().ifPresent(most -> {
            for (int t = 0; t < trace.periodCount(); t++) {
                long releases = 0;
                for (StaffTrace staff : trace.staff()) {
                    releases += staff.releases(t);
                }
                if (releases > most) {
                    limits.add(Use.of(LimitKind.RELEASES_IN_PERIOD, "all", t).exactlyAtMost(releases, most));
                }
            }
        });
        return limits;
    }

    private static void site(Trace trace, Site site, int t, List<LimitUse> limits) {
        double heads = 0;
        long hires = 0;
        for (StaffTrace staff : trace.staff()) {
            if (staff.team().siteId().equals(site.id())) {
                heads += staff.heads()[t];
                hires += staff.hires(t);
            }
        }
        limits.add(Use.of(LimitKind.SEATS, site.id(), t).atMost(heads, seats(trace.request(), site, t)));
        limits.add(Use.of(LimitKind.HIRES_AT_SITE, site.id(), t).exactlyAtMost(hires, hires(trace.request(), site, t)));
    }

    private static int seats(PlanRequest request, Site site, int t) {
        int seats = site.seats();
        for (SiteLimit limit : limitsOf(request, site, t)) {
            seats = limit.seats().orElse(seats);
        }
        return seats;
    }

    private static int hires(PlanRequest request, Site site, int t) {
        int hires = site.maxHiresPerPeriod();
        for (SiteLimit limit : limitsOf(request, site, t)) {
            hires = limit.maxHires().orElse(hires);
        }
        return hires;
    }

    private static List<SiteLimit> limitsOf(PlanRequest request, Site site, int t) {
        return request.organisation().siteLimits().stream()
                .filter(limit ->
                        limit.siteId().equals(site.id()) && request.calendar().getIndex(limit.periodId()) == t)
                .toList();
    }
}

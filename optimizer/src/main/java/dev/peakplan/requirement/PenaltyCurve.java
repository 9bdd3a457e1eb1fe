package dev.peakplan.requirement;

import dev.peakplan.plan.Money;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.ShortfallTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What missing hours cost, as pieces of never falling price. */
final class PenaltyCurve {
    private static final int MOST_PIECES = 10;

    private PenaltyCurve() {}

    /** Hours given directly: the stated price up to the knee, a steeper one beyond. */
    static List<PenaltyPiece> direct(double hours, ShortfallTerms terms) {
        double knee = terms.kneeShare() * hours;
        return List.of(
                new PenaltyPiece(knee, terms.perMissingHour(), 0),
                new PenaltyPiece(hours - knee, terms.perMissingHour().times(terms.steepFactor()), 0));
    }

    /**
     * Hours needed by queues: the lower convex hull of the value lost by staffed hours, at most ten pieces. Hours whose loss is worth
     * nothing above the need are left out.
     *
     * @param beyondNeed whether staffing more than the need is worth anything
     */
    static List<PenaltyPiece> ofQueues(TeamNeed need, boolean beyondNeed) {
        List<TeamNeed.Point> points = need.points().stream()
                .filter(point -> beyondNeed || point.multiple() <= 1)
                .toList();
        List<TeamNeed.Point> hull = hull(points);
        while (hull.size() > MOST_PIECES + 1) {
            dropLeastNeeded(hull);
        }
        List<PenaltyPiece> pieces = new ArrayList<>();
        for (int j = hull.size() - 1; j > 0; j--) {
            TeamNeed.Point more = hull.get(j);
            TeamNeed.Point less = hull.get(j - 1);
            double hours = (more.multiple() - less.multiple()) * need.hours();
            Money price = Money.ofMinor(Math.max(0, Math.round((less.lostValue() - more.lostValue()) / hours)));
            boolean idle = price.minor() == 0 && less.multiple() >= 1;
            if (!idle) {
                pieces.add(new PenaltyPiece(
                        hours, price, Math.max(0, (less.lostContacts() - more.lostContacts()) / hours)));
            }
        }
        return pieces;
    }

    /** Pieces of several kinds of hours in one: the cheapest hour is missed first. */
    static List<PenaltyPiece> merged(List<PenaltyPiece> some, List<PenaltyPiece> others) {
        List<PenaltyPiece> all = new ArrayList<>(some);
        all.addAll(others);
        all.sort(Comparator.comparing(PenaltyPiece::perHour));
        return all;
    }

    /** Monotone chain over points whose multiples rise. */
    private static List<TeamNeed.Point> hull(List<TeamNeed.Point> points) {
        List<TeamNeed.Point> hull = new ArrayList<>();
        for (TeamNeed.Point point : points) {
            while (hull.size() >= 2 && above(hull.get(hull.size() - 2), hull.get(hull.size() - 1), point) >= 0) {
                hull.remove(hull.size() - 1);
            }
            hull.add(point);
        }
        return hull;
    }

    private static void dropLeastNeeded(List<TeamNeed.Point> hull) {
        int least = 1;
        double smallest = Double.POSITIVE_INFINITY;
        for (int j = 1; j < hull.size() - 1; j++) {
            double bend = -above(hull.get(j - 1), hull.get(j), hull.get(j + 1))
                    * (hull.get(j + 1).multiple() - hull.get(j - 1).multiple());
            if (bend < smallest && hull.get(j).multiple() != 1) {
                smallest = bend;
                least = j;
            }
        }
        hull.remove(least);
    }

    /** How far the middle point lies above the straight line between its neighbours. */
    private static double above(TeamNeed.Point before, TeamNeed.Point middle, TeamNeed.Point after) {
        double share = (middle.multiple() - before.multiple()) / (after.multiple() - before.multiple());
        return middle.lostValue() - (before.lostValue() + share * (after.lostValue() - before.lostValue()));
    }
}

package dev.peakplan.excel.write;

import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.LedgerEntry;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.PlanResult;
import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.ServiceOutcome;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** Figures of a plan by period that several sheets show. */
final class PlanFigures {
    private final PlanRequest request;
    private final double[] heads;
    private final double[] neededHeads;
    private final double[] spending;
    private final double[] lost;
    private final double[] shortfall;
    private final double[] answered;
    private final double[] offered;

    PlanFigures(PlanRequest request, PlanResult result) {
        this.request = request;
        int periods = request.periodCount();
        heads = new double[periods];
        neededHeads = new double[periods];
        spending = new double[periods];
        lost = new double[periods];
        shortfall = new double[periods];
        answered = new double[periods];
        offered = new double[periods];
        Map<String, double[]> headsOfTeam = new HashMap<>();
        for (HeadsOutcome outcome : result.assessment().heads()) {
            heads[outcome.period()] += outcome.heads();
            headsOfTeam.computeIfAbsent(outcome.teamId(), id -> new double[periods])[outcome.period()] +=
                    outcome.heads();
        }
        for (LedgerEntry entry : result.assessment().ledger()) {
            spending[entry.period()] += entry.amount().minor() / Money.MINOR_PER_MAJOR;
        }
        Map<String, double[]> contacts = contactsByTeam();
        for (ServiceOutcome outcome : result.assessment().service()) {
            int t = outcome.period();
            lost[t] += outcome.lostContacts();
            shortfall[t] += outcome.shortfallHours();
            double[] ofTeam = headsOfTeam.getOrDefault(outcome.teamId(), new double[periods]);
            neededHeads[t] +=
                    outcome.capacityHours() > 0 ? ofTeam[t] * outcome.requiredHours() / outcome.capacityHours() : 0;
            double[] volume = contacts.get(outcome.teamId());
            if (outcome.serviceLevel().isPresent() && volume != null) {
                answered[t] += outcome.serviceLevel().getAsDouble() * volume[t];
                offered[t] += volume[t];
            }
        }
    }

    /** Real-time contacts of every team by period. */
    private Map<String, double[]> contactsByTeam() {
        double[][] byTeam = RealTimeContacts.of(request);
        Map<String, double[]> contacts = new HashMap<>();
        for (int i = 0; i < byTeam.length; i++) {
            if (Arrays.stream(byTeam[i]).anyMatch(volume -> volume > 0)) {
                contacts.put(request.organisation().teams().get(i).id(), byTeam[i]);
            }
        }
        return contacts;
    }

    double heads(int t) {
        return heads[t];
    }

    /** Heads that the required hours ask for at the mix of staff of the plan. */
    double neededHeads(int t) {
        return neededHeads[t];
    }

    double spending(int t) {
        return spending[t];
    }

    double lost(int t) {
        return lost[t];
    }

    double shortfall(int t) {
        return shortfall[t];
    }

    /** Service level over all real-time contacts of a period. */
    OptionalDouble serviceLevel(int t) {
        return offered[t] > 0 ? OptionalDouble.of(answered[t] / offered[t]) : OptionalDouble.empty();
    }

    /** Service level over all real-time contacts. */
    OptionalDouble serviceLevel() {
        double all = Arrays.stream(offered).sum();
        return all > 0 ? OptionalDouble.of(Arrays.stream(answered).sum() / all) : OptionalDouble.empty();
    }

    /** Mean of a figure over the periods of a season; nothing if there are none. */
    OptionalDouble mean(Season season, double[] figures) {
        double sum = 0;
        int count = 0;
        for (int t = 0; t < figures.length; t++) {
            if (request.calendar().periods().get(t).season() == season) {
                sum += figures[t];
                count++;
            }
        }
        return count > 0 ? OptionalDouble.of(sum / count) : OptionalDouble.empty();
    }

    double[] allHeads() {
        return heads.clone();
    }

    double[] allNeeded() {
        return neededHeads.clone();
    }

    double[] allSpending() {
        return spending.clone();
    }

    double[] allLost() {
        return lost.clone();
    }

    OptionalDouble serviceLevel(Season season) {
        double good = 0;
        double all = 0;
        for (int t = 0; t < offered.length; t++) {
            if (request.calendar().periods().get(t).season() == season) {
                good += answered[t];
                all += offered[t];
            }
        }
        return all > 0 ? OptionalDouble.of(good / all) : OptionalDouble.empty();
    }
}

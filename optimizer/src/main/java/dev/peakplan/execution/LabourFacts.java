package dev.peakplan.execution;

import java.util.List;

/**
 * What the cost of the people of one team in one period comes from, as planned or as it was.
 *
 * @param heads heads on the payroll, above 0
 * @param contacts contacts offered by queue, same order in plan and actual
 * @param secondsPerContact agent's time per contact by queue (handle time over concurrency), above 0
 * @param shrinkage share of paid time not available for contacts, in [0, 1)
 * @param leaversPerHead share of heads that left in the period
 * @param shares share of each role in the heads, adding to 1, same order in plan and actual
 * @param payPerHead pay of one head of each role, minor units
 */
public record LabourFacts(
        double heads,
        List<Double> contacts,
        List<Double> secondsPerContact,
        double shrinkage,
        double leaversPerHead,
        List<Double> shares,
        List<Double> payPerHead) {
    public LabourFacts {
        contacts = List.copyOf(contacts);
        secondsPerContact = List.copyOf(secondsPerContact);
        shares = List.copyOf(shares);
        payPerHead = List.copyOf(payPerHead);
        if (!(heads > 0) || !(shrinkage >= 0 && shrinkage < 1) || !(leaversPerHead >= 0)) {
            throw new IllegalArgumentException("heads must be above 0, shrinkage in [0, 1), leavers at least 0; not "
                    + heads + ", " + shrinkage + ", " + leaversPerHead);
        }
        if (contacts.size() != secondsPerContact.size() || shares.size() != payPerHead.size()) {
            throw new IllegalArgumentException("lists by queue and lists by role must be of one size each");
        }
    }

    /** Work in seconds at these volumes and the handle times of {@code times}. */
    double workSeconds(LabourFacts times) {
        double sum = 0;
        for (int q = 0; q < contacts.size(); q++) {
            sum += contacts.get(q) * times.secondsPerContact.get(q);
        }
        return sum;
    }

    /** Pay of an average head with these shares and the pay of {@code rates}. */
    double meanPay(LabourFacts rates) {
        double sum = 0;
        for (int r = 0; r < shares.size(); r++) {
            sum += shares.get(r) * rates.payPerHead.get(r);
        }
        return sum;
    }
}

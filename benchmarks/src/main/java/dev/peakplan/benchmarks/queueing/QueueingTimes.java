package dev.peakplan.benchmarks.queueing;

import dev.peakplan.check.Checker;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.plan.Assessment;
import dev.peakplan.plan.Plan;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.RiskReport;
import dev.peakplan.plan.Staffing;
import dev.peakplan.plan.StaffingDecision;
import dev.peakplan.queueing.ErlangA;
import dev.peakplan.queueing.Station;
import dev.peakplan.requirement.Requirements;
import dev.peakplan.simulation.Progress;
import dev.peakplan.simulation.RiskAnalysis;
import dev.peakplan.simulation.RiskTerms;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;

/** Processor time of Erlang A around a hundred agents, and wall time of a Monte Carlo of a thousand replications over a year of forty teams. */
public final class QueueingTimes {
    private static final int STATIONS = 200_000;

    private QueueingTimes() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        for (int round = 0; round < 4; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            double sum = 0;
            for (int k = 0; k < STATIONS; k++) {
                double agents = 90 + 20.0 * k / STATIONS;
                ErlangA queue = ErlangA.of(new Station(1_500, 230, 120, agents));
                sum += queue.serviceLevel(20).inTime() + queue.abandonment();
            }
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            out.printf(
                    "Erlang A, 90 to 110 agents, round %d: %.2f microseconds of processor a station (%.1f)%n",
                    round, spent / 1e3 / STATIONS, sum);
        }
        PlanRequest request = RandomRequests.of(1, 40, 12);
        Requirement requirement = Requirements.of(request);
        List<Integer> none = Collections.nCopies(request.periodCount(), 0);
        List<StaffingDecision> decisions = request.workforce().staffing().stream()
                .map((Staffing staffing) -> new StaffingDecision(
                        staffing.teamId(),
                        staffing.roleId(),
                        Collections.nCopies(request.periodCount(), 1),
                        none,
                        none))
                .toList();
        Assessment assessment = Checker.check(request, requirement, new Plan(decisions, List.of()));
        RiskTerms terms = RiskTerms.USUAL.exactTo(0, 1_000);
        long start = System.nanoTime();
        RiskReport report = RiskAnalysis.of(request, requirement, assessment, terms, Progress.SILENT);
        out.printf(
                "Monte Carlo, %d teams, %d periods, %d replications: %.2f s%n",
                request.organisation().teams().size(),
                request.periodCount(),
                report.replications(),
                (System.nanoTime() - start) / 1e9);
    }
}

package dev.peakplan.server.web.figures;

import dev.peakplan.plan.Department;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The spending that a question is about. Money in minor units.
 *
 * @param question the question
 * @param sum all of it
 * @param lines line by line, the largest first; lines that come to nothing are left out
 * @param periods the periods that it is about, each with its sum
 */
public record AskedSpending(SpendingQuestion question, long sum, List<Line> lines, List<InPeriod> periods) {
    public AskedSpending {
        lines = List.copyOf(lines);
        periods = List.copyOf(periods);
    }

    /**
     * One line at one site and department.
     *
     * @param line the line
     * @param name name of the budget line or initiative; empty where what it is for says all
     * @param place names of site and department, as far as there are any
     * @param amount its part of the sum
     */
    public record Line(SpendingLine line, String name, String place, long amount) {}

    /**
     * One period.
     *
     * @param period its index
     * @param amount its part of the sum
     */
    public record InPeriod(int period, long amount) {}

    /** @throws java.util.NoSuchElementException where the question names what is not there */
    public static AskedSpending of(PlanDocument document, SpendingQuestion question) {
        Optional<SpendingQuestion.Reach> reach =
                question.limit().isEmpty() ? Optional.empty() : question.reach(document.request());
        boolean one = question.period() != SpendingQuestion.EVERY;
        int from = one
                ? question.period()
                : reach.map(SpendingQuestion.Reach::from).orElse(0);
        int to = one
                ? question.period()
                : reach.map(SpendingQuestion.Reach::to)
                        .orElse(document.request().periodCount() - 1);
        List<SpendingLine> covered = document.spending().stream()
                .filter(line -> question.covers(line, reach))
                .toList();
        List<InPeriod> periods = new ArrayList<>();
        for (int t = from; t <= to; t++) {
            int period = t;
            long amount = covered.stream()
                    .mapToLong(line -> line.amounts().get(period).minor())
                    .sum();
            periods.add(new InPeriod(period, amount));
        }
        Names names = new Names(document.request());
        List<Line> lines = covered.stream()
                .map(line -> new Line(
                        line,
                        line.reference().map(names::line).orElse(""),
                        place(line, document, names),
                        amount(line, from, to)))
                .filter(line -> line.amount() != 0)
                .sorted(Comparator.comparingLong(Line::amount).reversed())
                .toList();
        return new AskedSpending(
                question, periods.stream().mapToLong(InPeriod::amount).sum(), lines, periods);
    }

    /** The names of all lines that something is spent on, by what a question calls them; empty for what has no name of its own. */
    public static Map<String, String> names(PlanDocument document) {
        Names names = new Names(document.request());
        Map<String, String> lines = new TreeMap<>();
        for (SpendingLine line : document.spending()) {
            if (line.total().minor() != 0) {
                lines.put(
                        SpendingQuestion.key(line),
                        line.reference().map(names::line).orElse(""));
            }
        }
        return lines;
    }

    private static long amount(SpendingLine line, int from, int to) {
        return line.amounts().subList(from, to + 1).stream()
                .mapToLong(amount -> amount.minor())
                .sum();
    }

    private static String place(SpendingLine line, PlanDocument document, Names names) {
        Optional<String> department = line.departmentId()
                .map(id -> document.request().organisation().departments().stream()
                        .filter(each -> each.id().equals(id))
                        .map(Department::name)
                        .findFirst()
                        .orElse(id));
        return Stream.of(line.siteId().map(names::site), department)
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}

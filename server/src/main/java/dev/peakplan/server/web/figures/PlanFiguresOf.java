package dev.peakplan.server.web.figures;

import dev.peakplan.plan.FrontierPoint;
import dev.peakplan.plan.HeadsOutcome;
import dev.peakplan.plan.Money;
import dev.peakplan.plan.Period;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.RealTimeContacts;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Season;
import dev.peakplan.plan.ServiceOutcome;
import dev.peakplan.plan.Team;
import dev.peakplan.server.planning.PlanDocument;
import dev.peakplan.server.planning.SpendingLine;
import dev.peakplan.server.web.figures.PlanFigures.LevelFigures;
import dev.peakplan.server.web.figures.PlanFigures.PeriodLabel;
import dev.peakplan.server.web.figures.PlanFigures.SpendingFigures;
import dev.peakplan.server.web.figures.PlanFigures.StaffFigures;
import dev.peakplan.server.web.figures.PlanFigures.TeamFigures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws the figures of a plan out of its document. */
public final class PlanFiguresOf {
    private final PlanDocument document;
    private final PlanRequest request;
    private final Names names;
    private final int periods;

    private PlanFiguresOf(PlanDocument document) {
        this.document = document;
        this.request = document.request();
        this.names = new Names(request);
        this.periods = request.periodCount();
    }

    public static PlanFigures of(PlanDocument document) {
        return new PlanFiguresOf(document).figures();
    }

    private PlanFigures figures() {
        List<TeamFigures> teams = teams();
        List<StaffFigures> staff = staff();
        List<SpendingFigures> spending = spending();
        Totals totals = new Totals(periods, teams, staff, spending);
        return new PlanFigures(
                request.settings().title(),
                request.settings().currency(),
                headline(totals),
                request.calendar().periods().stream()
                        .map(period -> new PeriodLabel(period.id(), period.label(), period.season()))
                        .toList(),
                seasons(totals),
                teams,
                staff,
                spending,
                frontier(),
                RiskFigures.of(document, names));
    }

    private List<LevelFigures> frontier() {
        return document.frontier().stream()
                .filter(point -> point.basis() == FrontierPoint.Basis.BOUND)
                .map(point -> new LevelFigures(
                        point.share(),
                        point.fits(),
                        point.cost().minor(),
                        point.lostContacts(),
                        point.serviceLevel().isPresent()
                                ? Optional.of(point.serviceLevel().getAsDouble())
                                : Optional.empty(),
                        point.shortfallHours()))
                .toList();
    }

    private Headline headline(Totals totals) {
        return new Headline(
                document.cost().minor(),
                document.objective().minor(),
                document.bound().map(Money::minor),
                document.gap().isPresent() ? Optional.of(document.gap().getAsDouble()) : Optional.empty(),
                document.feasible(),
                document.violations().size(),
                totals.serviceLevel(t -> true),
                document.service().stream()
                        .mapToDouble(ServiceOutcome::lostContacts)
                        .sum(),
                totals.sum(totals.need(), t -> true),
                document.service().stream()
                        .mapToDouble(ServiceOutcome::shortfallHours)
                        .sum(),
                document.heads().stream().mapToInt(HeadsOutcome::hires).sum(),
                document.heads().stream().mapToInt(HeadsOutcome::releases).sum(),
                document.heads().stream().mapToInt(HeadsOutcome::overtimeHours).sum(),
                Arrays.stream(totals.heads()).min().orElse(0),
                Arrays.stream(totals.heads()).max().orElse(0),
                document.decisions().initiatives().size());
    }

    private List<SeasonFigures> seasons(Totals totals) {
        List<SeasonFigures> seasons = new ArrayList<>();
        List<Period> calendar = request.calendar().periods();
        for (Season season : Season.values()) {
            int count =
                    (int) calendar.stream().filter(p -> p.season() == season).count();
            if (count > 0) {
                seasons.add(totals.season(season, count, t -> calendar.get(t).season() == season));
            }
        }
        return seasons;
    }

    private List<TeamFigures> teams() {
        Map<String, Double> offered = offered();
        Map<String, List<ServiceOutcome>> service =
                document.service().stream().collect(Collectors.groupingBy(ServiceOutcome::teamId));
        Map<String, List<HeadsOutcome>> heads =
                document.heads().stream().collect(Collectors.groupingBy(HeadsOutcome::teamId));
        List<TeamFigures> teams = new ArrayList<>();
        for (Team team : request.organisation().teams()) {
            double[][] rows = new double[7][periods];
            for (ServiceOutcome outcome : service.getOrDefault(team.id(), List.of())) {
                int t = outcome.period();
                rows[0][t] = outcome.requiredHours();
                rows[1][t] = outcome.capacityHours();
                rows[4][t] = outcome.lostContacts();
                if (outcome.serviceLevel().isPresent()) {
                    rows[5][t] = offered.getOrDefault(key(team.id(), t), 0.0);
                    rows[6][t] = rows[5][t] * outcome.serviceLevel().getAsDouble();
                }
            }
            for (HeadsOutcome each : heads.getOrDefault(team.id(), List.of())) {
                rows[2][each.period()] +=
                        each.overtimeHours() * names.role(each.roleId()).productivity();
            }
            for (int t = 0; t < periods; t++) {
                rows[3][t] = request.calendar().periods().get(t).paidHoursPerHead() * (1 - team.shrinkage());
            }
            teams.add(new TeamFigures(
                    team.id(),
                    team.name(),
                    names.site(team.siteId()),
                    Totals.list(rows[0]),
                    Totals.list(rows[1]),
                    Totals.list(rows[2]),
                    Totals.list(rows[3]),
                    Totals.list(rows[4]),
                    Totals.list(rows[5]),
                    Totals.list(rows[6])));
        }
        return teams;
    }

    /** Real-time contacts by team and period. */
    private Map<String, Double> offered() {
        double[][] contacts = RealTimeContacts.of(request);
        Map<String, Double> offered = new HashMap<>();
        for (int i = 0; i < contacts.length; i++) {
            String team = request.organisation().teams().get(i).id();
            for (int t = 0; t < contacts[i].length; t++) {
                if (contacts[i][t] > 0) {
                    offered.put(key(team, t), contacts[i][t]);
                }
            }
        }
        return offered;
    }

    private static String key(String id, int period) {
        return period + "|" + id;
    }

    private List<StaffFigures> staff() {
        Map<String, List<HeadsOutcome>> byStaff = new LinkedHashMap<>();
        for (HeadsOutcome heads : document.heads()) {
            byStaff.computeIfAbsent(heads.teamId() + "|" + heads.roleId(), k -> new ArrayList<>())
                    .add(heads);
        }
        List<StaffFigures> staff = new ArrayList<>();
        for (List<HeadsOutcome> rows : byStaff.values()) {
            rows.sort(java.util.Comparator.comparingInt(HeadsOutcome::period));
            Role role = names.role(rows.get(0).roleId());
            staff.add(new StaffFigures(
                    rows.get(0).teamId(),
                    role.name(),
                    role.seniority(),
                    rows.stream().map(h -> Totals.round(h.heads())).toList(),
                    rows.stream().map(HeadsOutcome::hires).toList(),
                    rows.stream().map(HeadsOutcome::releases).toList(),
                    rows.stream().map(HeadsOutcome::overtimeHours).toList()));
        }
        return staff;
    }

    /** One row per line and site; departments are not told apart here. */
    private List<SpendingFigures> spending() {
        Map<SpendingFigures, long[]> rows = new LinkedHashMap<>();
        for (SpendingLine line : document.spending()) {
            SpendingFigures row = new SpendingFigures(
                    line.category(),
                    line.line(),
                    line.reference().map(names::line),
                    line.siteId().map(names::site),
                    List.of());
            long[] amounts = rows.computeIfAbsent(row, k -> new long[periods]);
            for (int t = 0; t < periods; t++) {
                amounts[t] += line.amounts().get(t).minor();
            }
        }
        List<SpendingFigures> spending = new ArrayList<>();
        rows.forEach((row, amounts) -> spending.add(new SpendingFigures(
                row.category(),
                row.line(),
                row.name(),
                row.site(),
                Arrays.stream(amounts).boxed().toList())));
        return spending;
    }
}

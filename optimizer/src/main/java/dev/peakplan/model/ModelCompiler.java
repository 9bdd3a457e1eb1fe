package dev.peakplan.model;

import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Requirement;
import dev.peakplan.plan.Settings;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.SiteLimit;
import dev.peakplan.plan.Team;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Compiles a request and its requirement into the arrays of a {@link PlanningModel}. */
public final class ModelCompiler {
    private final PlanRequest request;
    private final Requirement requirement;
    private final Index index;
    private final ServiceCompiler service;

    private ModelCompiler(PlanRequest request, Requirement requirement) {
        this.request = request;
        this.requirement = requirement;
        this.index = Index.of(request);
        this.service = new ServiceCompiler(request, requirement);
    }

    /**
     * Compiles a request.
     *
     * @throws IllegalArgumentException when a reference of the request leads nowhere
     */
    public static PlanningModel compile(PlanRequest request, Requirement requirement) {
        return new ModelCompiler(request, requirement).compile();
    }

    private PlanningModel compile() {
        StaffCompiler staff = new StaffCompiler(request, index);
        List<Team> teams = request.organisation().teams();
        TeamModel[] teamModels = new TeamModel[teams.size()];
        for (int i = 0; i < teamModels.length; i++) {
            teamModels[i] = team(i, teams.get(i), staff.compile(teams.get(i)));
        }
        InitiativeModel[] initiatives = new InitiativeCompiler(request, index, service).compile();
        LimitCompiler limits = new LimitCompiler(request, service);
        return new PlanningModel(
                request.periodCount(),
                request.workforce().staffing().size(),
                request.settings().work().overtimeStepHours(),
                request.goal().kind().penaltyWeight(),
                teamModels,
                sites(),
                initiatives,
                limits.compile(),
                request.settings().staffLimits().maxReleasesPerPeriod().orElse(StaffModel.Range.UNLIMITED),
                limits.fixedSpending(),
                request.approved().map(approved -> ChangeCompiler.compile(request, index, approved)));
    }

    private TeamModel team(int i, Team team, StaffModel[] staff) {
        int periods = request.periodCount();
        int weight = request.goal().kind().penaltyWeight();
        double[] required = new double[periods];
        double[] satiation = new double[periods];
        double[][] hours = new double[periods][];
        double[][] price = new double[periods][];
        for (int t = 0; t < periods; t++) {
            PeriodRequirement need = requirement.teams().get(i).periods().get(t);
            required[t] = need.requiredHours();
            satiation[t] = need.satiationHours();
            List<PenaltyPiece> pieces = need.pieces();
            hours[t] = pieces.stream().mapToDouble(PenaltyPiece::hours).toArray();
            price[t] = pieces.stream()
                    .mapToDouble(piece -> (double) piece.perHour().minor() * weight)
                    .toArray();
        }
        Settings.StaffLimits mix = request.settings().staffLimits();
        return new TeamModel(
                i,
                team.id(),
                index.site(team.siteId()),
                staff,
                required,
                satiation,
                hours,
                price,
                mix.minSeniorShare(),
                mix.maxTemporaryShare(),
                Optional.ofNullable(service.team(i)));
    }

    private SiteModel[] sites() {
        List<Site> sites = request.organisation().sites();
        SiteModel[] models = new SiteModel[sites.size()];
        for (int s = 0; s < models.length; s++) {
            Site site = sites.get(s);
            int[] seats = new int[request.periodCount()];
            int[] hires = new int[request.periodCount()];
            Arrays.fill(seats, site.seats());
            Arrays.fill(hires, site.maxHiresPerPeriod());
            models[s] = new SiteModel(site.id(), seats, hires);
        }
        for (SiteLimit limit : request.organisation().siteLimits()) {
            SiteModel site = models[index.site(limit.siteId())];
            int t = request.calendar().getIndex(limit.periodId());
            limit.seats().ifPresent(value -> site.seats()[t] = value);
            limit.maxHires().ifPresent(value -> site.hires()[t] = value);
        }
        return models;
    }
}

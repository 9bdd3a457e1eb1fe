package dev.peakplan.requirement;

import static dev.peakplan.requirement.DerivationTest.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.plan.Derivation;
import dev.peakplan.plan.Organisation;
import dev.peakplan.plan.PenaltyPiece;
import dev.peakplan.plan.PeriodRequirement;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Queue;
import dev.peakplan.plan.StepKind;
import dev.peakplan.plan.Team;
import dev.peakplan.plan.TeamShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Teams that answer each other's queues: sized as one, each with its part. */
class TeamPoolsTest {
    private static Queue shared(String id, String team, TeamShare... others) {
        Queue phone = DeskRequest.phone(id, 240, 180);
        return new Queue(
                id,
                id,
                team,
                phone.channel(),
                phone.handleTimeSeconds(),
                phone.goal(),
                phone.patienceSeconds(),
                1,
                0,
                phone.valuePerLostContact(),
                phone.profileId(),
                List.of(others));
    }

    private static PlanRequest request(DeskRequest desk, String... moreTeams) {
        PlanRequest one = desk.build();
        List<Team> teams = new ArrayList<>(one.organisation().teams());
        for (String id : moreTeams) {
            teams.add(new Team(id, id, "site", "dept", 0, Optional.empty()));
        }
        return one.with(new Organisation(
                one.organisation().sites(),
                one.organisation().siteLimits(),
                one.organisation().departments(),
                teams));
    }

    private static PeriodRequirement need(PlanRequest request, int team) {
        return Requirements.of(request).teams().get(team).periods().get(0);
    }

    @Test
    void twoTeamsOnOneQueueNeedWhatOneTeamWouldEachByItsShare() {
        double alone = need(request(new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100)), 0)
                .requiredHours();
        PlanRequest both =
                request(new DeskRequest().with(shared("calls", "team", new TeamShare("north", 0.4)), 100), "north");
        assertEquals(0.6 * alone, need(both, 0).requiredHours(), 1e-6 * alone);
        assertEquals(0.4 * alone, need(both, 1).requiredHours(), 1e-6 * alone);
        double lost = need(both, 0).curve().get(3).lostContacts()
                + need(both, 1).curve().get(3).lostContacts();
        assertEquals(
                need(request(new DeskRequest().with(DeskRequest.phone("calls", 240, 180), 100)), 0)
                        .curve()
                        .get(3)
                        .lostContacts(),
                lost,
                1e-6 * lost);
    }

    @Test
    void anHourMissingInEitherTeamHasThePriceOfThePool() {
        PlanRequest both =
                request(new DeskRequest().with(shared("calls", "team", new TeamShare("north", 0.4)), 100), "north");
        List<PenaltyPiece> home = need(both, 0).pieces();
        List<PenaltyPiece> north = need(both, 1).pieces();
        assertEquals(home.size(), north.size());
        for (int k = 0; k < home.size(); k++) {
            assertEquals(home.get(k).perHour().minor(), north.get(k).perHour().minor(), 1);
            assertEquals(
                    home.get(k).hours() / 0.6,
                    north.get(k).hours() / 0.4,
                    1e-6 * home.get(k).hours());
        }
    }

    @Test
    void teamsThatHelpEachOtherNeedLessThanApart() {
        PlanRequest apart =
                request(new DeskRequest().with(shared("a", "team"), 30).with(shared("b", "north"), 20), "north");
        PlanRequest linked = request(
                new DeskRequest()
                        .with(shared("a", "team", new TeamShare("north", 0.1)), 30)
                        .with(shared("b", "north"), 20),
                "north");
        PlanRequest pooled = request(
                new DeskRequest()
                        .with(shared("a", "team", new TeamShare("north", 0.1)), 30)
                        .with(shared("b", "north", new TeamShare("team", 0.1)), 20),
                "north");
        double before = total(apart);
        double between = total(linked);
        double after = total(pooled);
        assertTrue(after < 0.94 * before, () -> before + " -> " + after);
        assertTrue(between < before && between > after, () -> before + " -> " + between + " -> " + after);
        double asOne = total(request(new DeskRequest()
                .with(DeskRequest.phone("a", 240, 180), 30)
                .with(DeskRequest.phone("b", 240, 180), 20)));
        assertEquals(asOne, after, 1e-6 * asOne);
    }

    private static double total(PlanRequest request) {
        return Requirements.of(request).teams().stream()
                .mapToDouble(team -> team.periods().get(0).requiredHours())
                .sum();
    }

    @Test
    void aChainOfSharedQueuesIsOnePoolAndOthersStayApart() {
        PlanRequest chain = request(
                new DeskRequest()
                        .with(shared("a", "team", new TeamShare("north", 0.5)), 30)
                        .with(shared("b", "north", new TeamShare("south", 0.5)), 30)
                        .with(shared("c", "west"), 30),
                "north",
                "south",
                "west");
        TeamPools pools = new TeamPools(chain);
        assertEquals(List.of("team", "north", "south"), pools.of("south"));
        assertEquals(List.of("west"), pools.of("west"));
        double west = need(request(new DeskRequest().with(DeskRequest.phone("c", 240, 180), 30)), 0)
                .requiredHours();
        assertEquals(west, need(chain, 3).requiredHours(), 1e-9 * west);
        assertEquals(need(chain, 0).requiredHours(), need(chain, 2).requiredHours(), 1e-9 * west);
        // w = 1/4, 1/2, 1/4; each queue can be taken by 3/4 of the people: phi = (3/4 - 3/8) / (5/8)
        Derivation derivation = Requirements.derive(chain, "south", 0);
        assertEquals(0.6, value(derivation, StepKind.POOL_OVERLAP), 1e-9);
        double part = 0.25 * value(derivation, StepKind.QUEUE_HOURS);
        double alone = value(derivation, StepKind.ALONE_HOURS);
        assertEquals(0.6 * part + 0.4 * alone, need(chain, 2).requiredHours(), 1e-9 * west);
    }

    @Test
    void theDerivationShowsThePoolTheShareAndWhatPoolingSaves() {
        PlanRequest both =
                request(new DeskRequest().with(shared("calls", "team", new TeamShare("north", 0.4)), 100), "north");
        Derivation derivation = Requirements.derive(both, "north", 0);
        assertEquals(0.4, value(derivation, StepKind.POOL_SHARE), 1e-12);
        double ofTeam = value(derivation, StepKind.TEAM_HOURS);
        assertEquals(0.4 * value(derivation, StepKind.QUEUE_HOURS), ofTeam, 1e-9);
        assertEquals(need(both, 1).requiredHours(), ofTeam, 1e-9);
        assertEquals(ofTeam, value(derivation, StepKind.REQUIRED_HOURS), 1e-9);
        assertTrue(value(derivation, StepKind.ALONE_HOURS) > 1.03 * ofTeam);
        assertTrue(derivation.steps().stream().anyMatch(step -> step.subject().equals("team + north")));
    }

    @Test
    void sharesThatLeaveNothingForTheQueuesOwnTeamAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> shared("a", "team", new TeamShare("north", 1)));
        assertThrows(IllegalArgumentException.class, () -> shared("a", "team", new TeamShare("team", 0.5)));
        assertThrows(IllegalArgumentException.class, () -> new TeamShare("north", Double.NaN));
    }
}

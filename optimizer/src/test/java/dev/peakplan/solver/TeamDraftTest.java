package dev.peakplan.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.peakplan.Witness;
import dev.peakplan.generate.RandomRequests;
import dev.peakplan.model.ModelCompiler;
import dev.peakplan.model.PlanningModel;
import dev.peakplan.model.Prices;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.requirement.Requirements;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a draft says of a change, and what comes of the change when it is made. */
class TeamDraftTest {
    private int made;

    @Test
    void draftsForeseeWhatTheirSchedulesCostToTheMinorUnit() {
        for (long seed = 1; seed <= 40; seed++) {
            PlanRequest request = RandomRequests.of(seed, 1 + (int) (seed % 4), 3 + (int) (seed % 10));
            PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
            Prices prices = Prices.zero(model);
            Arrays.fill(prices.limits(), 0.37 * (seed % 5));
            Problem plain = Problem.of(model, prices);
            Problem problem = plain.with(plain.charges().steered(model, prices, 0.8, 3));
            Random random = new Random(seed);
            Position position = problem.position(Witness.randomDecisions(model, random, 0.02 * (seed % 20)));
            for (int n = 0; n < 50; n++) {
                position = tryOne(problem, position, random, "seed " + seed);
            }
        }
        assertTrue(made > 500, "enough drafts were allowed: " + made);
    }

    private Position tryOne(Problem problem, Position position, Random random, String message) {
        int i = random.nextInt(problem.terms().length);
        TeamTerms terms = problem.terms()[i];
        TeamSchedule before = position.schedules()[i];
        TeamDraft draft = new TeamDraft(new TeamEntity(terms, before)).begin();
        boolean allowed = true;
        for (int n = random.nextInt(3); n >= 0 && allowed; n--) {
            allowed = draft.change(
                    random.nextInt(before.roles.length), random.nextInt(terms.periods), random.nextInt(7) - 3);
        }
        if (random.nextInt(3) == 0) {
            draft.shiftOvertime(random.nextInt(terms.periods), random.nextInt(5) - 2);
        }
        if (random.nextInt(4) == 0) {
            draft.thrift(random.nextInt(TeamSchedule.THRIFT.length));
        }
        if (!allowed) {
            return position;
        }
        made++;
        draft.work();
        Totals totals = problem.totals(position);
        long all = totals.objective() + totals.charge() + totals.steer();
        long worse = totals.worse(draft);
        TeamSchedule after = draft.build();
        assertEquals(after.cost - before.cost, draft.cost, message);
        assertEquals(after.broken, draft.broken, message);
        assertEquals(after.brokenPeriods, draft.brokenPeriods, message);

        TeamSchedule[] schedules = position.schedules().clone();
        schedules[i] = after;
        Position changed = new Position(schedules, position.portfolio());
        Totals fresh = problem.totals(changed);
        assertEquals(fresh.objective(), totals.triedObjective(), message);
        assertEquals(fresh.charge(), totals.triedCharge(), message);
        assertEquals(fresh.objective() + fresh.charge() + fresh.steer() - all, worse, 1.0, message);

        totals.replace(draft, 1);
        assertEquals(fresh.objective(), totals.objective(), message);
        assertEquals(fresh.charge(), totals.charge(), message);
        assertEquals(fresh.steer(), totals.steer(), message);
        return changed;
    }

    @Test
    void twoHalvesOfWhatIsLeftAreWhatIsLeft() {
        for (long seed = 1; seed <= 20; seed++) {
            PlanRequest request = RandomRequests.of(seed, 3, 6);
            PlanningModel model = ModelCompiler.compile(request, Requirements.of(request));
            Problem problem = Problem.of(model, Prices.zero(model));
            Position position = problem.position(Witness.randomDecisions(model, new Random(seed), 0.1));
            Totals totals = problem.totals(position);
            Room less = Room.half(model, problem.meters(), totals, false);
            Room more = Room.half(model, problem.meters(), totals, true);
            for (int l = 0; l < model.limits().length; l++) {
                long left = model.limits()[l].floor()
                        ? totals.value(l) - model.limits()[l].amount()
                        : model.limits()[l].amount() - totals.value(l);
                long taken = Math.abs(less.spent()[l]) + Math.abs(more.spent()[l]);
                assertEquals(problem.meters().baseOf[l] < 0 ? Math.max(0, left) : 0, taken, "seed " + seed);
            }
            assertEquals(totals.charge(), problem.totals(position, more).charge(), "a half breaks nothing more");
        }
    }
}

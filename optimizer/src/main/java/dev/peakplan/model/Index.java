package dev.peakplan.model;

import dev.peakplan.plan.Initiative;
import dev.peakplan.plan.PlanRequest;
import dev.peakplan.plan.Role;
import dev.peakplan.plan.Site;
import dev.peakplan.plan.Team;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.map.primitive.MutableObjectIntMap;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;

/**
 * Positions of what the request names by id. The maps are made by name: the library's factories look for all of their services first, which
 * takes a second of a process that may have five.
 */
record Index(
        MutableObjectIntMap<String> sites,
        MutableObjectIntMap<String> teams,
        MutableObjectIntMap<String> initiatives,
        MutableMap<String, Role> roles) {

    static Index of(PlanRequest request) {
        MutableObjectIntMap<String> sites = ObjectIntHashMap.newMap();
        for (Site site : request.organisation().sites()) {
            sites.put(site.id(), sites.size());
        }
        MutableObjectIntMap<String> teams = ObjectIntHashMap.newMap();
        for (Team team : request.organisation().teams()) {
            teams.put(team.id(), teams.size());
        }
        MutableObjectIntMap<String> initiatives = ObjectIntHashMap.newMap();
        for (Initiative initiative : request.budget().initiatives()) {
            initiatives.put(initiative.id(), initiatives.size());
        }
        MutableMap<String, Role> roles = UnifiedMap.newMap();
        request.workforce().roles().forEach(role -> roles.put(role.id(), role));
        return new Index(sites, teams, initiatives, roles);
    }

    int site(String id) {
        return get(sites, id, "site");
    }

    int team(String id) {
        return get(teams, id, "team");
    }

    int initiative(String id) {
        return get(initiatives, id, "initiative");
    }

    Role role(String id) {
        Role role = roles.get(id);
        if (role == null) {
            throw new IllegalArgumentException("no role is called " + id);
        }
        return role;
    }

    private static int get(MutableObjectIntMap<String> map, String id, String kind) {
        int position = map.getIfAbsent(id, -1);
        if (position < 0) {
            throw new IllegalArgumentException("no " + kind + " is called " + id);
        }
        return position;
    }
}

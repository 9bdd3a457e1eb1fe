package dev.peakplan.plan;

import java.util.List;

/** What has to be served: queues with volumes and profiles, or required hours; a team has one or the other, or both (they add). */
public record Demand(
        List<Queue> queues, List<Volume> volumes, List<Profile> profiles, List<RequiredHours> requiredHours) {
    public Demand {
        queues = List.copyOf(queues);
        volumes = List.copyOf(volumes);
        profiles = List.copyOf(profiles);
        requiredHours = List.copyOf(requiredHours);
    }
}

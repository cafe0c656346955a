package de.zusage.plan.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of all sides towards one goal area; its id follows from plan and area, so it is the same after a rebuild. */
@Schema(name = "Goal")
public record Goal(UUID id, String goalArea, List<UUID> stepIds) {

    /** The goals of a plan, the one with the earliest date first. */
    public static List<Goal> of(Plan plan) {
        Map<String, List<UUID>> steps = new LinkedHashMap<>();
        plan.steps()
                .forEach(step -> steps.computeIfAbsent(step.goalArea(), area -> new ArrayList<>())
                        .add(step.id()));
        return steps.entrySet().stream()
                .map(goal -> new Goal(id(plan.id(), goal.getKey()), goal.getKey(), goal.getValue()))
                .toList();
    }

    static UUID id(UUID planId, String goalArea) {
        return UUID.nameUUIDFromBytes(("goal|" + planId + "|" + goalArea).getBytes(StandardCharsets.UTF_8));
    }
}

package de.zusage.agreement.agreement;

import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One promise of one side, made from a template.
 *
 * @param commitmentId stays the same over all versions that keep the promise
 */
record Commitment(
        UUID commitmentId,
        Side side,
        GoalArea goalArea,
        String template,
        Map<String, String> parameters,
        LocalDate dueOn) {}

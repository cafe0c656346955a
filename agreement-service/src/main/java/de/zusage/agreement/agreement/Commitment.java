package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.template.Template;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One promise of one side, made from a template.
 *
 * @param commitmentId stays the same over all versions that keep the promise
 * @param templateVersion whose words it has; absent for the first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Commitment(
        UUID commitmentId,
        Side side,
        GoalArea goalArea,
        String template,
        @Nullable Integer templateVersion,
        Map<String, String> parameters,
        LocalDate dueOn) {

    /** The block it was made from, as it was worded then. */
    Template template(Catalogue catalogue, String carrier) {
        return catalogue.version(carrier, template, templateVersion == null ? Template.FIRST_VERSION : templateVersion);
    }
}

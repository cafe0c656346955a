package de.zusage.agreement.template;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The building blocks to draft with. */
@Path("/api/v1/templates")
class TemplateResource {
    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    /** A building block with its message pattern in one language. */
    record TemplateView(
            String code,
            Side side,
            GoalArea goalArea,
            Map<String, Template.Parameter> parameters,
            String text,
            String criterion) {}

    @GET
    @RolesAllowed({"adviser", "office-lead"})
    @Operation(summary = "List the commitment templates in one of the languages we have")
    public Page<TemplateView> list(@QueryParam("language") @DefaultValue("de") String language) {
        if (!templates.languages().contains(language)) {
            throw new InvalidInput("language-unknown", "There are wordings in " + templates.languages() + ".");
        }
        Wording wording = templates.wording(language);
        return new Page<>(
                templates.all().stream()
                        .map(template -> view(template, wording))
                        .toList(),
                null);
    }

    private static TemplateView view(Template template, Wording wording) {
        Wording.Block block = Objects.requireNonNull(wording.commitments().get(template.code()), template.code());
        return new TemplateView(
                template.code(),
                template.side(),
                template.goalArea(),
                template.parameters(),
                block.text(),
                block.criterion());
    }
}

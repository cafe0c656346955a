package de.zusage.agreement.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The building blocks to draft with. */
@Path("/api/v1/templates")
class TemplateResource {
    private final Templates templates;

    TemplateResource(Templates templates) {
        this.templates = templates;
    }

    /**
     * A building block with its words in one language.
     *
     * @param status how far the words have come; without words they are missing, and the text is read out instead
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TemplateView(
            String code,
            int version,
            Side side,
            GoalArea goalArea,
            String pictogram,
            Map<String, Template.Parameter> parameters,
            TextStatus status,
            @Nullable String text,
            @Nullable String criterion,
            @Nullable String readOut) {

        static TemplateView of(Template template, String language) {
            Words words = template.words().get(language);
            return new TemplateView(
                    template.code(),
                    template.version(),
                    template.side(),
                    template.goalArea(),
                    template.pictogram(),
                    template.parameters(),
                    template.status(language),
                    words == null ? null : words.text(),
                    words == null ? null : words.criterion(),
                    words == null ? null : words.readOut());
        }
    }

    @GET
    @RolesAllowed({"adviser", "office-lead", "carrier-lead"})
    @Operation(summary = "List the commitment templates in one of the languages we have, each with its review status")
    public Page<TemplateView> list(
            @QueryParam("language") @DefaultValue("de") String language,
            @QueryParam("goalArea") @Nullable String goalArea,
            @QueryParam("side") @Nullable String side) {
        if (!templates.languages().contains(language)) {
            throw new InvalidInput("language-unknown", "There are wordings in " + templates.languages() + ".");
        }
        Optional<GoalArea> area = choice(GoalArea.class, goalArea);
        Optional<Side> wantedSide = choice(Side.class, side);
        return new Page<>(
                templates.all().stream()
                        .filter(template -> area.isEmpty() || template.goalArea() == area.get())
                        .filter(template -> wantedSide.isEmpty() || template.side() == wantedSide.get())
                        .map(template -> TemplateView.of(template, language))
                        .toList(),
                null);
    }

    /** A filter by a code; an unknown one is a mistake, not an empty list. */
    private static <E extends Enum<E>> Optional<E> choice(Class<E> codes, @Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        E[] known = Objects.requireNonNull(codes.getEnumConstants());
        return Optional.of(Arrays.stream(known)
                .filter(each -> each.name().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("filter-unknown", "The codes are " + Arrays.toString(known) + ".")));
    }
}

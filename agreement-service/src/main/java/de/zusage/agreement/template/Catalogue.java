package de.zusage.agreement.template;

import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the offices of a carrier draft with: the blocks that ship with the service and the carrier's own. */
@ApplicationScoped
public class Catalogue {
    private final Templates shipped;
    private final CarrierTemplates own;

    Catalogue(Templates shipped, CarrierTemplates own) {
        this.shipped = shipped;
        this.own = own;
    }

    /** The blocks that ship, then those that the carrier has published. */
    List<Template> usable(Optional<String> carrier) {
        Stream<Template> published = carrier.stream()
                .flatMap(name -> own.of(name).stream())
                .flatMap(template -> template.published().stream())
                .map(CarrierTemplates::template);
        return Stream.concat(shipped.all().stream(), published).toList();
    }

    /** The version that a new commitment is made from; a code that nobody knows is the caller's mistake. */
    public Template toDraft(String carrier, String code) {
        Optional<Template> found = shipped.shipped(code);
        if (found.isPresent()) {
            return found.get();
        }
        CarrierTemplate template = own.named(carrier, code)
                .filter(known -> known.versions.stream().anyMatch(version -> version.publishedAt != null))
                .orElseThrow(() -> new InvalidInput(
                        "template-unknown", "There is no template of that code; see GET /api/v1/templates."));
        return template.published()
                .map(CarrierTemplates::template)
                .orElseThrow(() ->
                        new RuleViolation("template-withdrawn", "This template was withdrawn; take another one."));
    }

    /** Whether an office of the carrier has the block: it ships, or is the carrier's own. */
    public boolean knows(String carrier, String code) {
        return shipped.shipped(code).isPresent() || own.named(carrier, code).isPresent();
    }

    /** The version that an existing commitment was made from, withdrawn or not. */
    public Template version(String carrier, String code, int number) {
        return shipped.shipped(code)
                .or(() -> own.named(carrier, code).map(template -> CarrierTemplates.template(template.version(number))))
                .orElseThrow(NotFound::new);
    }
}

package de.zusage.agreement.template;

import de.zusage.agreement.template.TemplateApi.TemplateDetail;
import de.zusage.agreement.template.TemplateApi.TextView;
import de.zusage.agreement.template.TemplateApi.VersionDetail;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads building blocks for the caller's carrier. */
@ApplicationScoped
class TemplateReader {
    private final Catalogue catalogue;
    private final CarrierTemplates own;
    private final Templates shipped;
    private final Caller caller;

    TemplateReader(Catalogue catalogue, CarrierTemplates own, Templates shipped, Caller caller) {
        this.catalogue = catalogue;
        this.own = own;
        this.shipped = shipped;
        this.caller = caller;
    }

    /** A template with the revision that its ETag shows. */
    record Read(long revision, TemplateDetail view) {}

    @Transactional
    List<Template> usable() {
        return catalogue.usable(caller.carrier());
    }

    /** Drafts are the lead's business; what was withdrawn stays readable, for agreements made with it live on. */
    @Transactional
    Read read(String code) {
        return shipped.shipped(code).map(TemplateReader::shipped).orElseGet(() -> ofCarrier(code));
    }

    private static Read shipped(Template template) {
        VersionDetail only = detail(template, TemplateState.PUBLISHED, null, null);
        return new Read(
                template.version(),
                new TemplateDetail(template.code(), template.side(), template.goalArea(), true, List.of(only)));
    }

    private Read ofCarrier(String code) {
        CarrierTemplate template =
                caller.carrier().flatMap(carrier -> own.named(carrier, code)).orElseThrow(NotFound::new);
        List<VersionDetail> versions = template.versions.stream()
                .filter(version -> caller.hasRole("carrier-lead") || version.publishedAt != null)
                .map(version -> detail(
                        CarrierTemplates.template(version), version.state, version.publishedAt, version.withdrawnAt))
                .toList();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return new Read(
                template.revision,
                new TemplateDetail(template.code, template.side, template.goalArea, false, versions));
    }

    private static VersionDetail detail(
            Template template, TemplateState state, @Nullable Instant publishedAt, @Nullable Instant withdrawnAt) {
        Map<String, TextView> texts = new LinkedHashMap<>();
        template.words().forEach((language, words) -> texts.put(language, TextView.of(words)));
        return new VersionDetail(
                template.version(),
                state,
                template.pictogram(),
                template.parameters(),
                texts,
                publishedAt,
                withdrawnAt);
    }
}

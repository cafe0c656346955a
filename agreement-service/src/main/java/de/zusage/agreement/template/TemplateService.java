package de.zusage.agreement.template;

import de.zusage.agreement.template.TemplateApi.NewTemplate;
import de.zusage.agreement.template.TemplateApi.NewText;
import de.zusage.agreement.template.Words.Review;
import de.zusage.kit.Ids;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import de.zusage.kit.web.Versions;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A carrier's lead writes, publishes and withdraws the carrier's own building blocks. */
@ApplicationScoped
class TemplateService {
    private final CarrierTemplates own;
    private final Templates shipped;
    private final Pictograms pictograms;
    private final TemplatePublisher publisher;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    TemplateService(
            CarrierTemplates own,
            Templates shipped,
            Pictograms pictograms,
            TemplatePublisher publisher,
            Caller caller,
            Ids ids,
            Clock clock) {
        this.own = own;
        this.shipped = shipped;
        this.pictograms = pictograms;
        this.publisher = publisher;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins a template or its next version, as a draft without words. */
    @Transactional
    UUID draft(NewTemplate wanted) {
        String carrier = caller.carrier().orElseThrow(ForbiddenException::new);
        if (wanted.code().equals(Template.FREE)
                || shipped.shipped(wanted.code()).isPresent()) {
            throw new RuleViolation("template-code-taken", "A template that ships with the service has this code.");
        }
        if (!pictograms.codes().contains(wanted.pictogram())) {
            throw new InvalidInput("pictogram-unknown", "The pictograms are " + pictograms.codes() + ".");
        }
        CarrierTemplate template = own.toChange(carrier, wanted.code())
                .orElseGet(() ->
                        new CarrierTemplate(ids.next(), carrier, wanted.code(), wanted.side(), wanted.goalArea()));
        template.draft(ids.next(), wanted, CarrierTemplates.json(wanted.parameters()), clock.instant());
        own.persist(template);
        return template.id;
    }

    /** Writes a draft's words in one language, checked as if each of its values were filled in. */
    @Transactional
    void write(String code, int number, @Nullable String ifMatch, String language, NewText wanted) {
        CarrierTemplate template = toChange(code);
        CarrierTemplateVersion version = template.version(number);
        Versions.require(ifMatch, template.revision);
        if (!shipped.languages().contains(language)) {
            throw new InvalidInput("language-unknown", "There are wordings in " + shipped.languages() + ".");
        }
        Words words = new Words(
                wanted.text(),
                wanted.criterion(),
                wanted.readOut(),
                Review.of(wanted.reviewedBy(), wanted.reviewedOn()));
        new PatternRules(
                        shipped.wording(language),
                        CarrierTemplates.template(version).parameters())
                .check(words);
        template.write(version, language, new CarrierText(words));
    }

    /** Publishes a version; the one before is withdrawn by it. */
    @Transactional
    void publish(String code, int number, @Nullable String ifMatch) {
        CarrierTemplate template = toChange(code);
        CarrierTemplateVersion version = template.version(number);
        Versions.require(ifMatch, template.revision);
        version.requireDraft();
        template.published().ifPresent(before -> withdraw(template, before));
        own.flush();
        template.publish(version, clock.instant());
        publisher.publish(
                template.carrier,
                code,
                TemplateEvent.Published.of(CarrierTemplates.template(version), template.carrier));
    }

    @Transactional
    void withdraw(String code, int number, @Nullable String ifMatch) {
        CarrierTemplate template = toChange(code);
        CarrierTemplateVersion version = template.version(number);
        Versions.require(ifMatch, template.revision);
        withdraw(template, version);
    }

    private void withdraw(CarrierTemplate template, CarrierTemplateVersion version) {
        boolean known = version.state == TemplateState.PUBLISHED;
        template.withdraw(version, clock.instant());
        if (known) {
            publisher.publish(
                    template.carrier,
                    template.code,
                    new TemplateEvent.Withdrawn(template.code, version.number, template.carrier));
        }
    }

    private CarrierTemplate toChange(String code) {
        return caller.carrier().flatMap(carrier -> own.toChange(carrier, code)).orElseThrow(NotFound::new);
    }
}

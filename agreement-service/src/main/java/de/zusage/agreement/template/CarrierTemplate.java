package de.zusage.agreement.template;

import de.zusage.kit.web.NotFound;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A building block that a carrier wrote for its own offices, in versions: what was published is never edited. */
@Entity
@Table(name = "template")
class CarrierTemplate {
    @Id
    UUID id;

    String carrier;
    String code;

    @Enumerated(EnumType.STRING)
    Side side;

    @Enumerated(EnumType.STRING)
    GoalArea goalArea;

    long revision;

    @OneToMany(mappedBy = "template", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    List<CarrierTemplateVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CarrierTemplate() {}

    CarrierTemplate(UUID id, String carrier, String code, Side side, GoalArea goalArea) {
        this.id = id;
        this.carrier = carrier;
        this.code = code;
        this.side = side;
        this.goalArea = goalArea;
    }

    CarrierTemplateVersion version(int number) {
        return versions.stream()
                .filter(version -> version.number == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Optional<CarrierTemplateVersion> published() {
        return versions.stream()
                .filter(version -> version.state == TemplateState.PUBLISHED)
                .findFirst();
    }

    /** Begins the next version; another side or goal area would be another promise under an old name. */
    CarrierTemplateVersion draft(UUID versionId, TemplateApi.NewTemplate wanted, String parameters, Instant at) {
        if (side != wanted.side() || goalArea != wanted.goalArea()) {
            throw new RuleViolation(
                    "template-of-another-promise", "A new version keeps side and goal area; take another code.");
        }
        if (versions.stream().anyMatch(version -> version.state == TemplateState.DRAFT)) {
            throw new RuleViolation("template-draft-exists", "A version of this template is being drafted.");
        }
        CarrierTemplateVersion version = new CarrierTemplateVersion(versionId, this, versions.size() + 1, at);
        version.pictogram = wanted.pictogram();
        version.parameters = parameters;
        versions.add(version);
        revision++;
        return version;
    }

    void write(CarrierTemplateVersion version, String language, CarrierText text) {
        version.requireDraft();
        version.texts.put(language, text);
        revision++;
    }

    /** Offices draft with it from now on. The version before must have been withdrawn. */
    void publish(CarrierTemplateVersion version, Instant at) {
        version.requireDraft();
        if (!version.texts.containsKey(Templates.AUTHORITATIVE)) {
            throw new RuleViolation("template-without-german", "The German text is authoritative; write it first.");
        }
        version.state = TemplateState.PUBLISHED;
        version.publishedAt = at;
        revision++;
    }

    /** No new draft uses it; agreements that do keep it. A draft that is given up ends here too. */
    void withdraw(CarrierTemplateVersion version, Instant at) {
        if (version.state == TemplateState.WITHDRAWN) {
            throw new RuleViolation("template-withdrawn", "This version was withdrawn.");
        }
        version.state = TemplateState.WITHDRAWN;
        version.withdrawnAt = at;
        revision++;
    }
}

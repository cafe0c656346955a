package de.zusage.agreement.template;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** One version of a carrier's template with its texts by language. */
@Entity
@Table(name = "template_version")
class CarrierTemplateVersion {
    private static final int BATCH = 50;

    @Id
    UUID id;

    @ManyToOne
    CarrierTemplate template;

    int number;

    @Enumerated(EnumType.STRING)
    TemplateState state;

    String pictogram;
    String parameters;
    Instant draftedAt;

    @Nullable Instant publishedAt;

    @Nullable Instant withdrawnAt;

    @ElementCollection
    @CollectionTable(name = "template_text", joinColumns = @JoinColumn(name = "version_id"))
    @MapKeyColumn(name = "language")
    @Column(nullable = false)
    @BatchSize(size = BATCH)
    Map<String, CarrierText> texts = new TreeMap<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected CarrierTemplateVersion() {}

    @SuppressWarnings("NullAway.Init") // pictogram and parameters follow from the template
    CarrierTemplateVersion(UUID id, CarrierTemplate template, int number, Instant draftedAt) {
        this.id = id;
        this.template = template;
        this.number = number;
        this.state = TemplateState.DRAFT;
        this.draftedAt = draftedAt;
    }

    void requireDraft() {
        if (state != TemplateState.DRAFT) {
            throw new RuleViolation("template-not-draft", "What was published is never edited; begin a new version.");
        }
    }
}

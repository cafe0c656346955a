package de.zusage.agreement.office;

import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A counselling office: one programme, one carrier, one authority, from a day on and perhaps to one. */
@Entity
public class Office {
    @Id
    UUID id;

    String slug;
    String authority;
    String carrier;
    String name;

    @Enumerated(EnumType.STRING)
    Programme programme;

    @Enumerated(EnumType.STRING)
    Regime regime;

    LocalDate opensOn;

    @Nullable LocalDate closesOn;

    long revision;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Office() {}

    @SuppressWarnings("NullAway.Init") // described before it is stored
    Office(UUID id, Place place, Programme programme, LocalDate opensOn) {
        this.id = id;
        this.slug = place.slug();
        this.authority = place.authority();
        this.carrier = place.carrier();
        this.programme = programme;
        this.opensOn = opensOn;
    }

    /** Where an office stands and whose it is; that never changes. */
    record Place(String slug, String authority, String carrier) {}

    /** What may change; the last day is inclusive. */
    OfficeEvent.Changed describe(String name, Regime regime, @Nullable LocalDate closesOn) {
        if (closesOn != null && closesOn.isBefore(opensOn)) {
            throw new RuleViolation("office-closes-before-opening", "An office cannot close before it opens.");
        }
        this.name = name;
        this.regime = regime;
        this.closesOn = closesOn;
        revision++;
        return new OfficeEvent.Changed(slug, authority, carrier, programme, opensOn, closesOn);
    }

    public String name() {
        return name;
    }

    public Tenant tenant() {
        return new Tenant(authority, slug);
    }

    public String carrier() {
        return carrier;
    }

    /** Cases are opened and agreements signed only at an office that is open on that day. */
    void requireOpen(LocalDate day) {
        if (day.isBefore(opensOn) || (closesOn != null && day.isAfter(closesOn))) {
            throw new RuleViolation("office-not-open", "This office is not open today.");
        }
    }
}

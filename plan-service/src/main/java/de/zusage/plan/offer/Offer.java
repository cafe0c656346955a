package de.zusage.plan.offer;

import de.zusage.kit.web.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that can be booked at an authority, by whichever of its offices. */
@Entity
class Offer {
    @Id
    private UUID id;

    @Column(updatable = false)
    private String authority;

    private String title;
    private String kind;
    private String provider;
    private List<String> goalAreas;
    private List<String> languages;
    private String place;
    private boolean accessible;
    private boolean childCare;
    private List<LocalDate> startDates;
    private int capacity;

    private @Nullable Integer waitingDays;

    private LocalDate validFrom;

    private @Nullable LocalDate validTo;

    private @Nullable LocalDate withdrawnOn;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Offer() {}

    @SuppressWarnings("NullAway.Init") // write() fills the rest
    private Offer(UUID id, String authority, OfferTerms terms) {
        this.id = id;
        this.authority = authority;
        write(terms);
    }

    static Offer publish(UUID id, String authority, OfferTerms terms) {
        return new Offer(id, authority, terms);
    }

    /** An offer stays its provider's: another one's is another offer. */
    void change(OfferTerms terms) {
        requireKept();
        if (!terms.provider().equals(provider)) {
            throw new RuleViolation("provider-stays", "Withdraw this offer and publish one of the other provider.");
        }
        write(terms);
    }

    /** Nothing more is booked; the row stays, because steps and bookings name it. */
    void withdraw(LocalDate day) {
        requireKept();
        withdrawnOn = day;
    }

    /** What others may know of it. */
    Bookable bookable() {
        return new Bookable(id, kind, provider, capacity, validFrom, validTo, withdrawnOn);
    }

    OfferTerms terms() {
        return new OfferTerms(
                title,
                kind,
                provider,
                goalAreas,
                languages,
                place,
                accessible,
                childCare,
                startDates,
                capacity,
                waitingDays,
                validFrom,
                validTo);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    private void requireKept() {
        if (withdrawnOn != null) {
            throw new RuleViolation("offer-is-withdrawn", "A withdrawn offer is not changed any more.");
        }
    }

    private void write(OfferTerms terms) {
        title = terms.title();
        kind = terms.kind();
        provider = terms.provider();
        goalAreas = terms.goalAreas();
        languages = terms.languages();
        place = terms.place();
        accessible = terms.accessible();
        childCare = terms.childCare();
        startDates = terms.startDates();
        capacity = terms.capacity();
        waitingDays = terms.waitingDays();
        validFrom = terms.validFrom();
        validTo = terms.validTo();
    }
}

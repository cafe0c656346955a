package de.zusage.plan.booking;

import de.zusage.plan.fact.Attribute;
import de.zusage.plan.fact.Fact.ReferralMilestone;
import de.zusage.plan.fact.Facts;
import de.zusage.plan.fact.Waiting;
import de.zusage.plan.offer.Bookable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;

/** What statistics learn of places: of what kind the offer is, and how long the client waited; never whose it is. */
@ApplicationScoped
class BookingFacts {
    private final Facts facts;

    BookingFacts(Facts facts) {
        this.facts = facts;
    }

    void asked(Booking booking, Bookable offer, LocalDate on) {
        Map<Attribute, String> told =
                Map.of(Attribute.WAY, "BOOKING", Attribute.PARTNER_TYPE, offer.kind(), Attribute.ANSWER, "OPEN");
        facts.ofReferral(booking.caseId, booking.id, ReferralMilestone.SENT, on, told);
    }

    void heard(Booking booking, Place place, BookingEvent event) {
        if (event instanceof BookingEvent.Confirmed confirmed) {
            LocalDate on = confirmed.confirmedOn();
            Map<Attribute, String> told =
                    Map.of(Attribute.ANSWER, "TAKEN", Attribute.WAITING, Waiting.band(place.askedOn, on));
            facts.ofReferral(booking.caseId, booking.id, ReferralMilestone.TAKEN, on, told);
        } else if (event instanceof BookingEvent.Declined declined) {
            Map<Attribute, String> told = Map.of(Attribute.ANSWER, "DECLINED");
            facts.ofReferral(booking.caseId, booking.id, ReferralMilestone.DECLINED, declined.declinedOn(), told);
        } else if (event instanceof BookingEvent.Cancelled cancelled) {
            Map<Attribute, String> told = Map.of(Attribute.ANSWER, "WITHDRAWN");
            facts.ofReferral(booking.caseId, booking.id, ReferralMilestone.WITHDRAWN, cancelled.cancelledOn(), told);
        }
    }
}

package de.zusage.plan.recipient;

import de.zusage.kit.event.OutgoingEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What recipients are told, with the values of the golden examples. */
public final class RecipientFixtures {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    private static final UUID OFFER = UUID.fromString("0197b000-0000-7000-8000-00000000f001");
    private static final UUID PLACE = UUID.fromString("5f0c2a52-7d0e-4c8e-9c3a-2b6f1d90e7a4");
    private static final UUID REFERRAL = UUID.fromString("b3d1f0c8-46a2-4f6b-8a57-0e9c2d7f5a11");

    private RecipientFixtures() {}

    public static List<OutgoingEvent> oneOfEachEvent() {
        return List.of(
                new RecipientEvent.PlaceRequested(PLACE, OFFER, TODAY),
                new RecipientEvent.PlaceConfirmed(PLACE, OFFER, TODAY),
                new RecipientEvent.PlaceDeclined(PLACE, OFFER, TODAY),
                new RecipientEvent.PlaceCancelled(PLACE, OFFER, TODAY),
                new RecipientEvent.PlaceErased(PLACE, OFFER, TODAY),
                new RecipientEvent.ReferralErased(REFERRAL, TODAY),
                new RecipientEvent.ReferralReceived(REFERRAL, "stuttgart-a", "LANGUAGE", TODAY),
                new RecipientEvent.ReferralRecalled(REFERRAL, TODAY));
    }

    public static List<Class<? extends OutgoingEvent>> kindsOfEvents() {
        return List.of(RecipientEvent.OfPlace.class, RecipientEvent.OfReferral.class);
    }
}

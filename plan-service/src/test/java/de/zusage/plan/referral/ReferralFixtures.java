package de.zusage.plan.referral;

import static de.zusage.plan.plan.PlanFixtures.AGREEMENT;
import static de.zusage.plan.plan.PlanFixtures.CASE;

import de.zusage.kit.event.OutgoingEvent;
import de.zusage.kit.tenancy.Tenant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Referrals for tests, and their events with the values of the golden examples. */
public final class ReferralFixtures {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 2);
    static final UUID REFERRAL = UUID.fromString("0197b000-0000-7000-8000-00000000d001");
    static final UUID OUTWARD = UUID.fromString("b3d1f0c8-46a2-4f6b-8a57-0e9c2d7f5a11");
    static final String RECIPIENT = "language-school-neckar";

    private ReferralFixtures() {}

    public static List<OutgoingEvent> oneOfEachEvent() {
        return List.of(
                new ReferralEvent.Sent(AGREEMENT, CASE, REFERRAL, RECIPIENT, "LANGUAGE", TODAY),
                new ReferralEvent.Taken(AGREEMENT, CASE, REFERRAL, TODAY),
                new ReferralEvent.Declined(AGREEMENT, CASE, REFERRAL, TODAY),
                new ReferralEvent.Withdrawn(AGREEMENT, CASE, REFERRAL, WithdrawReason.CLIENT_WISH, TODAY));
    }

    public static List<Class<? extends OutgoingEvent>> kindsOfEvents() {
        return List.of(ReferralEvent.class);
    }

    static Referral aReferral() {
        Referral.Wanted wanted = new Referral.Wanted(CASE, AGREEMENT, null, RECIPIENT, "LANGUAGE", UUID.randomUUID());
        return new Referral(REFERRAL, OUTWARD, new Tenant("stuttgart", "stuttgart-a"), wanted);
    }

    static ReceivedReferral received(Referral referral) {
        return new ReceivedReferral(referral.outwardId, referral, TODAY);
    }
}

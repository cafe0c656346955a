package de.zusage.portal.offer;

import de.zusage.portal.casefile.Consents;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of offers, places and referrals. */
@MessageBundle("offer")
interface OfferWords {
    @Message
    String title();

    @Message
    String lead();

    @Message
    String forClient(String name);

    @Message
    String startAtCase();

    @Message
    String none();

    @Message
    String area();

    @Message
    String language();

    @Message
    String kind();

    @Message
    String any();

    @Message
    String onlyFree();

    @Message
    String search();

    @Message
    String name();

    @Message
    String provider();

    @Message
    String places();

    @Message
    String freeOf(int free, int capacity);

    @Message
    String more();

    @Message
    String place();

    @Message
    String starts();

    @Message
    String anyTime();

    @Message
    String accessible();

    @Message
    String childCare();

    @Message
    String equipment();

    @Message
    String waiting();

    @Message
    String waitingDays(int days);

    @Message
    String valid();

    @Message
    String until(String day);

    @Message
    String withdrawn(String day);

    @Message
    String book();

    @Message
    String queue();

    @Message
    String bookLead();

    @Message
    String queueLead();

    @Message
    String noAgreement();

    @Message
    String consentNeeded(String provider);

    @Message
    String consentLead();

    @Message
    String readIn();

    @Message
    String how();

    @Message
    String spoken();

    @Message
    String paper();

    @Message
    String agreed();

    @Message
    String hasAgreed();

    @Message
    String ofCase();

    @Message
    String findOffer();

    @Message
    String booked();

    @Message
    String noBooking();

    @Message
    String state();

    @Message
    String askedOn();

    @Message
    String number(int number);

    @Message
    String heldBack();

    @Message
    String lost();

    @Message
    String giveUp();

    @Message
    String why();

    @Message
    String referrals();

    @Message
    String noReferral();

    @Message
    String recipient();

    @Message
    String sentOn();

    @Message
    String outwardId();

    @Message
    String refer();

    @Message
    String referLead();

    @Message
    String referFirst();

    @Message
    String consents();

    @Message
    String noConsent();

    @Message
    String since(String day);

    @Message
    String takeBack();

    @Message
    String takeBackLead();

    @Message
    String received();

    @Message
    String receivedLead();

    @Message
    String nothingReceived();

    @Message
    String receivedId();

    @Message
    String moreReceived();

    @Message
    String receivedOne();

    @Message
    String decidedOn();

    @Message
    String answerLead();

    @Message
    String takeOn();

    @Message
    String decline();

    @Message
    String kindOf(OfferKind kind);

    @Message
    String placeState(PlaceState state);

    @Message
    String referralState(ReferralState state);

    @Message
    String whyNot(WantedNoMore why);

    @Message
    String purpose(Consents.Purpose purpose);
}

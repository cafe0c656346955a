package de.zusage.portal.plan;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of a plan. */
@MessageBundle("plan")
interface PlanWords {
    @Message
    String title();

    @Message
    String notYet();

    @Message
    String lookAgain();

    @Message
    String toTheAgreement();

    @Message
    String reviews();

    @Message
    String noReview();

    @Message
    String holdReview();

    @Message
    String planReview();

    @Message
    String day();

    @Message
    String how();

    @Message
    String closing();

    @Message
    String ownWords();

    @Message
    String clientSays();

    @Message
    String howDidItEnd();

    @Message
    String result();

    @Message
    String why();

    @Message
    String moreTime();

    @Message
    String begin();

    @Message
    String clientsView();

    @Message
    String disputed();

    @Message
    String stepByStep();

    @Message
    String noOpenStep();

    @Message
    String staysOpen();

    @Message
    String together();

    @Message
    String obstacles();

    @Message
    String note();

    @Message
    String heldOn();

    @Message
    String nextOn();

    @Message
    String amendment();

    @Message
    String nobody();

    @Message
    String finishReview();

    @Message
    String holdLead();

    @Message
    String storeForNow();

    @Message
    String storedAt(String moment);

    @Message
    String nothingStored();

    @Message
    String contact();

    @Message
    String minutes();

    @Message
    String topic();

    @Message
    String enter();

    @Message
    String mode(Plans.ReviewMode mode);

    @Message
    String kindTalk();

    @Message
    String kindPhone();

    @Message
    String kindWriting();

    @Message
    String kindAccompanying();

    @Message
    String kindCaseWork();

    @Message
    String stepState(StepState state);

    @Message
    String outcome(StepOutcome outcome);

    @Message
    String cause(Cause cause);

    @Message
    String obstacle(Obstacle obstacle);

    @Message
    String paused(String day);

    @Message
    String nextReview(String day);

    @Message
    String metWhen(String measure);

    @Message
    String reviewOf(String day);
}

package de.zusage.portal.client;

import de.zusage.portal.page.Side;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the client's pages, in ten languages and plain; a key without words breaks the build. */
@MessageBundle("own")
public interface OwnWords {
    @Message
    String skip();

    @Message
    String navigation();

    @Message
    String languages();

    @Message
    String home();

    @Message
    String agreement();

    @Message
    String messages();

    @Message
    String rights();

    @Message
    String logout();

    @Message
    String quickExit();

    @Message
    String readAloud();

    @Message
    String toSign();

    @Message
    String voluntary();

    @Message
    String readIt();

    @Message
    String noPlan();

    @Message
    String nextSteps();

    @Message
    String inAgreement();

    @Message
    String yourView();

    @Message
    String howDoYouSeeIt();

    @Message
    String done();

    @Message
    String partlyDone();

    @Message
    String notDone();

    @Message
    String reached();

    @Message
    String wishTalk();

    @Message
    String day();

    @Message
    String how();

    @Message
    String inPerson();

    @Message
    String phone();

    @Message
    String video();

    @Message
    String send();

    @Message
    String signedByYou();

    @Message
    String document();

    @Message
    String iSign();

    @Message
    String iDecline();

    @Message
    String noMessages();

    @Message
    String older();

    @Message
    String consents();

    @Message
    String noConsents();

    @Message
    String takeBack();

    @Message
    String whoRead();

    @Message
    String nobodyRead();

    @Message
    String hasRead();

    @Message
    String hasChanged();

    @Message
    String away();

    @Message
    String sessionOver();

    @Message
    String unanswered();

    @Message
    String unsent();

    @Message
    String loginAgain();

    @Message
    String notFound();

    @Message
    String refused();

    @Message
    String promises(Side side);

    @Message
    String state(OwnPlan.StepState state);

    @Message
    String purpose(ConsentPurpose purpose);

    @Message
    String consentStatus(ConsentStatus status);

    @Message
    String reading(Reading reading);

    @Message
    String nextTalk(String day);

    @Message
    String until(String day);
}

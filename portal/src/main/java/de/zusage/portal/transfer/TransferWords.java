package de.zusage.portal.transfer;

import de.zusage.portal.casefile.Consents;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of handing a case over, inside the office and to another one. */
@MessageBundle("transfer")
interface TransferWords {
    @Message
    String handOver();

    @Message
    String handOverLead();

    @Message
    String to();

    @Message
    String noAdviser();

    @Message
    String handOverNow();

    @Message
    String another();

    @Message
    String anotherLead();

    @Message
    String anotherNeeds();

    @Message
    String propose();

    @Message
    String authority();

    @Message
    String authorityHint();

    @Message
    String showOffices();

    @Message
    String noOffice();

    @Message
    String office();

    @Message
    String hasAgreed();

    @Message
    String goesAlong();

    @Message
    String goesAlways();

    @Message
    String alongMore();

    @Message
    String staysHere();

    @Message
    String staysMore();

    @Message
    String consent();

    @Message
    String proposeNow();

    @Message
    String title();

    @Message
    String lead();

    @Message
    String none();

    @Message
    String direction();

    @Message
    String otherOffice();

    @Message
    String respondBy();

    @Message
    String client();

    @Message
    String notKnownYet();

    @Message
    String open();

    @Message
    String more();

    @Message
    String one(String office);

    @Message
    String proposedOn();

    @Message
    String languageOf();

    @Message
    String interpreter();

    @Message
    String needed();

    @Message
    String notNeeded();

    @Message
    String alsoGoes();

    @Message
    String nothingElse();

    @Message
    String why();

    @Message
    String askedLead();

    @Message
    String accept();

    @Message
    String reject();

    @Message
    String waitingLead();

    @Message
    String withdraw();

    @Message
    String toNewCase();

    @Message
    String toDraft();

    @Message
    String cameAlong();

    @Message
    String nothingCame();

    @Message
    String closedHere();

    @Message
    String receivedOn(String day);

    @Message
    String proposals();

    @Message
    String proposalsLead();

    @Message
    String noProposal();

    @Message
    String promise();

    @Message
    String texts();

    @Message
    String noText();

    @Message
    String inForce(String day);

    @Message
    String directionOf(Direction direction);

    @Message
    String state(TransferState state);

    @Message
    String rejection(Rejection why);

    @Message
    String along(Consents.Along what);
}

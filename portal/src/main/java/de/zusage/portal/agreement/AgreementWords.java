package de.zusage.portal.agreement;

import de.zusage.portal.page.Side;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of an agreement. */
@MessageBundle("agreement")
interface AgreementWords {
    @Message
    String draftTitle();

    @Message
    String draftLead();

    @Message
    String storedNow();

    @Message
    String replaceOrTake();

    @Message
    String takeTheirs();

    @Message
    String notStored();

    @Message
    String notADay();

    @Message
    String noPromiseYet();

    @Message
    String parameterDay();

    @Message
    String parameterNumber();

    @Message
    String blocks();

    @Message
    String blocksLead();

    @Message
    String needFound();

    @Message
    String noOffer();

    @Message
    String whichOffer();

    @Message
    String ownBlock();

    @Message
    String whoPromises();

    @Message
    String goalArea();

    @Message
    String frame();

    @Message
    String interval();

    @Message
    String readOutLanguage();

    @Message
    String readOutHint();

    @Message
    String readOutBy();

    @Message
    String checks();

    @Message
    String offerable();

    @Message
    String offer();

    @Message
    String preview();

    @Message
    String title();

    @Message
    String next();

    @Message
    String goOnDrafting();

    @Message
    String sign();

    @Message
    String withdraw();

    @Message
    String decline();

    @Message
    String toThePlan();

    @Message
    String whoWantsAnother();

    @Message
    String anotherVersion();

    @Message
    String document();

    @Message
    String versions();

    @Message
    String text();

    @Message
    String readTogether();

    @Message
    String clientSigns();

    @Message
    String hasSigned();

    @Message
    String drawHint();

    @Message
    String drawNeedsScript();

    @Message
    String drawField();

    @Message
    String drawAgain();

    @Message
    String clientSignsNow();

    @Message
    String onPaper();

    @Message
    String onPaperText();

    @Message
    String scan();

    @Message
    String scanIsStored();

    @Message
    String anotherScan();

    @Message
    String scans();

    @Message
    String scansLead();

    @Message
    String scanFiles();

    @Message
    String fileScans();

    @Message
    String filedScans();

    @Message
    String filedCount(int filed, int sent);

    @Message
    String filedTo(String name);

    @Message
    String notSureWhetherFiled();

    @Message
    String nameNotKnown();

    @Message
    String noScanSent();

    @Message
    String signedOn();

    @Message
    String witness();

    @Message
    String witnessHint();

    @Message
    String storePaper();

    @Message
    String adviserSigns();

    @Message
    String adviserSignsText();

    @Message
    String adviserSignsNow();

    @Message
    String interpreter();

    @Message
    String relation();

    @Message
    String professional();

    @Message
    String volunteer();

    @Message
    String colleague();

    @Message
    String acquaintance();

    @Message
    String relative();

    @Message
    String promisesOf(Side side);

    @Message
    String reader(Reader reader);

    @Message
    String versionState(VersionState state);

    @Message
    String signedBy(Party party);

    @Message
    String method(SigningMethod method);

    @Message
    String ownWords(String language);

    @Message
    String respondBy(String day);

    @Message
    String since(String day);
}

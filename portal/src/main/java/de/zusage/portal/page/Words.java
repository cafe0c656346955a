package de.zusage.portal.page;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the staff's pages, in {@code messages/words_de.properties} and {@code words_en.properties}; a key without words breaks the build. */
@MessageBundle("words")
public interface Words {
    @Message
    String product();

    @Message
    String productLine();

    @Message
    String skip();

    @Message
    String navigation();

    @Message
    String footer();

    @Message
    String today();

    @Message
    String cases();

    @Message
    String intake();

    @Message
    String login();

    @Message
    String logout();

    @Message
    String otherLanguage();

    @Message
    String accessibility();

    @Message
    String source();

    @Message
    String required();

    @Message
    String notGiven();

    @Message
    String partAway();

    @Message
    String partAwayMore();

    @Message
    String back();

    // public page and login

    @Message
    String whatTitle();

    @Message
    String whatText();

    @Message
    String whatVoluntary();

    @Message
    String forStaff();

    @Message
    String forStaffText();

    @Message
    String chooseOffice();

    @Message
    String chooseOfficeText();

    @Message
    String office();

    @Message
    String noPages();

    @Message
    String noPagesText();

    @Message
    String noEmployment();

    @Message
    String accessibilityText();

    @Message
    String accessibilityFeedback();

    // today

    @Message
    String nothingToday();

    @Message
    String nothingTodayMore();

    @Message
    String escalations();

    @Message
    String calls();

    @Message
    String nobodyToCall();

    @Message
    String noNumber();

    @Message
    String dueOn(String day);

    @Message
    String nothingUnanswered();

    @Message
    String since(String day);

    // cases

    @Message
    String searchCase();

    @Message
    String searchHint();

    @Message
    String search();

    @Message
    String noCases();

    @Message
    String noCasesMore();

    @Message
    String nothingFound(String name);

    @Message
    String found(int count);

    @Message
    String moreFound();

    @Message
    String more();

    @Message
    String name();

    @Message
    String otherNames();

    @Message
    String otherNamesHint();

    @Message
    String state();

    @Message
    String openedOn();

    @Message
    String caseState(CaseState state);

    // one case

    @Message
    String person();

    @Message
    String birthDate();

    @Message
    String birthDateHint();

    @Message
    String nationality();

    @Message
    String nationalityHint();

    @Message
    String sex();

    @Message
    String sexOf(Sex sex);

    @Message
    String contactLanguage();

    @Message
    String contactLanguageHint();

    @Message
    String interpreter();

    @Message
    String interpreterNeeded();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String agreements();

    @Message
    String noAgreement();

    @Message
    String agreementState(AgreementState state);

    @Message
    String version(int number);

    @Message
    String history();

    @Message
    String noHistory();

    @Message
    String restricted();

    // intake

    @Message
    String intakeLead();

    @Message
    String openCase();

    @Message
    String openAnyway();

    @Message
    String maybeKnown();

    @Message
    String maybeKnownText();

    @Message
    String choose();

    @Message
    String checkEntries();

    // when something fails

    @Message
    String notFound();

    @Message
    String notFoundText();

    @Message
    String forbidden();

    @Message
    String forbiddenText();

    @Message
    String failed();

    @Message
    String failedText();

    @Message
    String correctPerson();

    @Message
    String storedPerson();

    @Message
    String failedReading();

    @Message
    String refusedText();

    @Message
    String tooLarge();

    @Message
    String sessionOver();

    @Message
    String unanswered();

    @Message
    String unsent();

    @Message
    String loginAgain();

    @Message
    String refused();

    @Message
    String foreignForm();

    @Message
    String foreignFormText();

    @Message
    String goalArea(GoalArea area);

    @Message
    String side(Side side);

    @Message
    String save();

    @Message
    String remove();

    @Message
    String add();

    @Message
    String changedMeanwhile();

    @Message
    String dueDay();

    @Message
    String sideClient();

    @Message
    String sideOffice();

    @Message
    String assessment();

    @Message
    String needsWhere();

    @Message
    String germanLevel();

    @Message
    String beforeA1();

    @Message
    String observedOn();

    @Message
    String needs();

    @Message
    String noNeeds();

    @Message
    String toTheCase();

    @Message
    String startAgreement();

    @Message
    String reads();

    @Message
    String plan();

    @Message
    String ownFigures();

    @Message
    String releases();

    // the other roles

    @Message
    String ownOffice();

    @Message
    String team();

    @Message
    String ownOffices();

    @Message
    String counts();

    @Message
    String effort();

    @Message
    String accessLogs();

    @Message
    String erasuresDue();

    @Message
    String erasures();
}

package de.zusage.portal.figures;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages of figures and of operations. */
@MessageBundle("figures")
interface FiguresWords {
    @Message
    String releases();

    @Message
    String noRelease();

    @Message
    String correction();

    @Message
    String decisionSheet();

    @Message
    String readSheet();

    @Message
    String tables();

    @Message
    String structure();

    @Message
    String metadata();

    @Message
    String digests();

    @Message
    String period();

    @Message
    String show();

    @Message
    String chartNote();

    @Message
    String site();

    @Message
    String together();

    @Message
    String all();

    @Message
    String legend();

    @Message
    String ownFigures();

    @Message
    String offices();

    @Message
    String group();

    @Message
    String operations();

    @Message
    String consumer();

    @Message
    String topic();

    @Message
    String waiting();

    @Message
    String idle();

    @Message
    String parked();

    @Message
    String nothingParked();

    @Message
    String retry();

    @Message
    String discard();

    @Message
    String cell(CellState state);

    @Message
    String delivery(Releases.Delivery state);

    @Message
    String lastDelivery(String month);

    @Message
    String releaseOf(int number, String day);

    @Message
    String publishedOn(String day);

    @Message
    String threshold(int threshold);

    @Message
    String chartOf(String title);

    @Message
    String behind(long count);

    @Message
    String beforeRelease();

    @Message
    String nothingWaits();

    @Message
    String answerUntil(String day);

    @Message
    String ownPart();

    @Message
    String ownPartLead();

    @Message
    String isItRight();

    @Message
    String itIsRight();

    @Message
    String itIsNotRight();

    @Message
    String remark();

    @Message
    String remarkHint();

    @Message
    String lapsesAfter(String day);

    @Message
    String lateAnswer();

    @Message
    String say();

    @Message
    String withheld();

    @Message
    String ground(Parts.Ground ground);

    @Message
    String answer(Parts.Answer answer);
}

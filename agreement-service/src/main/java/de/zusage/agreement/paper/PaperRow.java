package de.zusage.agreement.paper;

import de.zusage.agreement.agreement.PaperAgreement;
import de.zusage.agreement.casefile.PersonalData;
import de.zusage.agreement.template.GoalArea;
import java.time.LocalDate;
import java.util.Set;

/** One paper agreement as its row has it; the reference is empty where the paper has none. */
record PaperRow(String reference, PersonalData person, Set<GoalArea> needs, PaperAgreement agreement) {

    /** When the agreement came into force. */
    LocalDate signedOn() {
        return agreement.clientSignedOn().isBefore(agreement.adviserSignedOn())
                ? agreement.adviserSignedOn()
                : agreement.clientSignedOn();
    }

    /** When the first of both signed: the needs were known by then. */
    LocalDate begunOn() {
        return agreement.clientSignedOn().isBefore(agreement.adviserSignedOn())
                ? agreement.clientSignedOn()
                : agreement.adviserSignedOn();
    }

    /** A row never reaches a log by accident. */
    @Override
    public String toString() {
        return "PaperRow[…]";
    }
}

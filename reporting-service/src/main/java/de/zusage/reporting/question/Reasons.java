package de.zusage.reporting.question;

import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.protection.Objection;
import java.util.Locale;

/** Why a question is refused, in words that name the rule and no number. */
final class Reasons {
    private Reasons() {}

    static String code(Objection objection) {
        return objection.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Text words(Objection objection) {
        return switch (objection) {
            case NOTHING_RELEASED ->
                new Text("Noch ist kein ganzes Halbjahr veröffentlicht.", "No half-year is released as a whole yet.");
            case NOT_BEFORE_THE_END ->
                new Text(
                        "Nach diesem Merkmal wächst noch eine Tabelle; beantwortet wird die Frage nach der letzten Veröffentlichung.",
                        "A table by this attribute still grows; the question is answered after the last release.");
            case CORRECTED ->
                new Text(
                        "Die Zahlen wurden berichtigt; was davor zusammengehörte, ist nicht mehr bekannt.",
                        "The figures were corrected; what belonged together before is not known any more.");
            case CHANGED_SINCE_RELEASED ->
                new Text(
                        "Seit der Veröffentlichung wurden Angaben nachgetragen; der Unterschied verriete Einzelne.",
                        "Facts were told since the release; the difference would tell of single persons.");
            case CHANGED_SINCE_ANSWERED ->
                new Text(
                        "Seit der Antwort auf eine frühere Frage hat sich etwas geändert; der Unterschied verriete Einzelne.",
                        "Something changed since an earlier question was answered; the difference would tell of single persons.");
            case TOO_LARGE ->
                new Text(
                        "Die Frage berührt mehr Veröffentlichtes, als gemeinsam geprüft werden kann.",
                        "The question touches more of what is published than can be audited together.");
            case NOT_PROTECTABLE ->
                new Text(
                        "Neben allem Veröffentlichten ließe sich ein verdeckter Wert nicht schützen.",
                        "Beside everything published a hidden value could not be protected.");
            case TOO_CLOSE ->
                new Text(
                        "Die Prüfung fand, dass sich ein verdeckter Wert zu genau errechnen ließe.",
                        "The audit found that a hidden value could be worked out too closely.");
            case TOO_MUCH_HIDDEN ->
                new Text(
                        "Zum Schutz von Personen bliebe zu wenig sichtbar; gröber gefragt geht es vielleicht.",
                        "To protect people too little would remain; a coarser question may do.");
        };
    }
}

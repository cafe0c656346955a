package de.zusage.system.papers;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the German papers call what the data call in English; what has no word here fails the test that asks for it. */
final class GermanWords {
    static final Map<String, String> ROLES = Map.ofEntries(
            entry("adviser", "Beratung"),
            entry("office-lead", "Leitung der Beratungsstelle"),
            entry("office-admin", "Verwaltung der Beratungsstelle"),
            entry("carrier-lead", "Leitung des Trägers"),
            entry("client", "Klientin oder Klient"),
            entry("coordinator", "Koordination der Modellkommune"),
            entry("provider", "Anbieter"),
            entry("ministry", "Ministerium"),
            entry("programme", "Programmstelle"),
            entry("auditor", "Datenschutzbeauftragte des Trägers"),
            entry("data-steward", "Löschbeauftragte des Trägers"),
            entry("subscriber", "abonnierender Partner (Maschine)"),
            entry("operator", "Betrieb"),
            entry("everybody", "ohne Anmeldung"));

    static final Map<String, String> REACHES = Map.ofEntries(
            entry("own", "nur Eigenes"),
            entry("assigned", "wer zuständig ist"),
            entry("office", "eigene Stelle"),
            entry("authority", "eigene Modellkommune"),
            entry("each", "je eigener Anteil"),
            entry("carrier", "eigener Träger"),
            entry("all", "ohne Fallbezug"));

    static final Map<String, String> READERS = Map.ofEntries(
            entry("zusage.agreement", "nur die vier Dienste"),
            entry("zusage.plan", "nur die vier Dienste"),
            entry("zusage.notification", "nur die vier Dienste"),
            entry("zusage.template", "nur die vier Dienste"),
            entry("zusage.fact", "nur der reporting-service"),
            entry("zusage.erasure", "nur der agreement-service"),
            entry("zusage.offer", "Abonnenten; kein Personenbezug"),
            entry("zusage.release", "Ministerium und Abonnenten; geschützte Tabellen"),
            entry("zusage.referral.{recipient}", "nur dieser eine Empfänger, mit Einwilligung, unter eigener Kennung"));

    static final Map<String, String> UNITS = Map.ofEntries(
            entry("CASE", "Fälle"),
            entry("AGREEMENT", "Vereinbarungen"),
            entry("STEP", "Schritte"),
            entry("REVIEW", "Zwischenbilanzen"),
            entry("REFERRAL", "Vermittlungen"));

    private GermanWords() {}

    static String of(Map<String, String> words, String word) {
        @Nullable String german = words.get(word);
        if (german == null) {
            throw new AssertionError("the papers have no German word for " + word);
        }
        return german;
    }
}

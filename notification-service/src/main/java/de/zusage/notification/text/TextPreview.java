package de.zusage.notification.text;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader gets it.
 *
 * @param language of the words: German where there are none in the language asked for
 * @param reviewed whether somebody who speaks it from childhood has read the words
 * @param direction of the script: {@code ltr} or {@code rtl}
 * @param segments how many short messages an SMS takes
 */
@Schema(name = "TextPreview", example = """
        {"sender": "Erinnerung", "subject": "Erinnerung",
        "text": "Sie haben am 12. Juni einen Termin. Fragen? Melden Sie sich gern bei uns.",
        "language": "de-Latn", "reviewed": true, "direction": "ltr", "segments": 1}""")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TextPreview(
        String sender,
        String subject,
        String text,
        String language,
        boolean reviewed,
        String direction,
        @Nullable Integer segments) {

    static TextPreview of(Wording wording, @Nullable Medium medium) {
        Language language = Language.of(wording.language());
        return new TextPreview(
                wording.sender(),
                wording.subject(),
                wording.text(),
                language.tag(),
                language.reviewed(),
                wording.direction(),
                medium == Medium.SMS ? SmsSegments.of(wording.text()) : null);
    }
}

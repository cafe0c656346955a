package de.zusage.agreement.template;

import java.util.List;
import java.util.Map;

/**
 * All words of one language: the frame of an agreement and every building block. Languages are data; adding one is
 * adding a file.
 *
 * @param script ISO 15924; the text direction follows it, not the language
 * @param frame the undeletable block of invariant 6 and the headings
 */
record Wording(String language, String script, Frame frame, Map<String, Block> commitments) {

    /** What stands in every agreement. */
    record Frame(
            String title,
            String parties,
            String clientHeading,
            String officeHeading,
            String partnerHeading,
            String due,
            String criterion,
            String review,
            List<String> voluntary,
            String complaints) {}

    /** One promise in words, as ICU message patterns, and when it counts as kept. */
    record Block(String text, String criterion) {}
}

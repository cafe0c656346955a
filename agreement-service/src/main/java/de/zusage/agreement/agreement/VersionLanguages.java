package de.zusage.agreement.agreement;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.Template;
import de.zusage.agreement.template.Templates;
import de.zusage.agreement.template.TextStatus;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** In which languages a version is written, which are missing, and which nobody has reviewed. */
@ApplicationScoped
class VersionLanguages {
    private final Templates templates;
    private final Catalogue catalogue;

    VersionLanguages(Templates templates, Catalogue catalogue) {
        this.templates = templates;
        this.catalogue = catalogue;
    }

    /** What can be said of a text before it is frozen. */
    record Outlook(List<String> readable, List<String> written, List<String> unreviewed, List<String> missing) {

        /** A text that nobody has reviewed stays inside the demo. */
        void requireReviewed(boolean offerUnreviewed) {
            if (!unreviewed.isEmpty() && !offerUnreviewed) {
                throw new RuleViolation(
                        "text-not-reviewed", "Nobody has reviewed the text in: " + String.join(", ", unreviewed) + ".");
            }
        }
    }

    /**
     * The German text, and the first of the client's languages in which every block has words; a language without them
     * is missing, and the text is read out instead.
     */
    Outlook outlook(Casefile casefile, Draft draft) {
        List<Template> used = draft.commitments().stream()
                .map(commitment -> commitment.template(catalogue, casefile.carrier()))
                .toList();
        List<String> readable = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String tag : casefile.reads()) {
            templates
                    .languageFor(tag)
                    .filter(language ->
                            used.stream().allMatch(template -> template.status(language) != TextStatus.MISSING))
                    .ifPresentOrElse(readable::add, () -> missing.add(tag));
        }
        List<String> written = new ArrayList<>(List.of(Templates.AUTHORITATIVE));
        readable.stream()
                .findFirst()
                .filter(language -> !written.contains(language))
                .ifPresent(written::add);
        return new Outlook(
                readable.stream().distinct().toList(), written, templates.unreviewed(written, used), missing);
    }
}

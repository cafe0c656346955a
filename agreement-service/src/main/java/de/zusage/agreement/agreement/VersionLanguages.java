package de.zusage.agreement.agreement;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.Template;
import de.zusage.agreement.template.Templates;
import de.zusage.agreement.template.TextStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** In which languages a version is written, which are missing, and which nobody has reviewed. */
@ApplicationScoped
class VersionLanguages {
    private final Templates templates;
    private final Catalogue catalogue;
    private final CasefileVault casefiles;

    VersionLanguages(Templates templates, Catalogue catalogue, CasefileVault casefiles) {
        this.casefiles = casefiles;
        this.templates = templates;
        this.catalogue = catalogue;
    }

    /** What can be said of a text before it is frozen. */
    record Outlook(List<String> readable, List<String> written, List<String> unreviewed, List<String> missing) {}

    /**
     * The German text, and the first of the client's languages in which everything has words, or else every block: there
     * a commitment in the adviser's own words is read out. A language without words of a block is missing.
     */
    Outlook outlook(Casefile casefile, Draft draft) {
        List<Template> used = draft.commitments().stream()
                .flatMap(commitment -> commitment.block(catalogue, casefile.carrier()).stream())
                .toList();
        Set<String> readable = new LinkedHashSet<>();
        Set<String> inParts = new LinkedHashSet<>();
        List<String> missing = new ArrayList<>();
        for (String tag : casefiles.reads(casefile)) {
            templates
                    .languageFor(tag)
                    .filter(language ->
                            used.stream().allMatch(template -> template.status(language) != TextStatus.MISSING))
                    .ifPresentOrElse(
                            language -> (draft.commitments().stream().allMatch(each -> each.ownWordsIn(language))
                                            ? readable
                                            : inParts)
                                    .add(language),
                            () -> missing.add(tag));
        }
        Set<String> written = new LinkedHashSet<>(List.of(Templates.AUTHORITATIVE));
        Stream.concat(readable.stream(), inParts.stream()).findFirst().ifPresent(written::add);
        return new Outlook(List.copyOf(readable), List.copyOf(written), templates.unreviewed(written, used), missing);
    }
}

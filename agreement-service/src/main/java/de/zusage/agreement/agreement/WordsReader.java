package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementDesk.Opened;
import de.zusage.agreement.agreement.VersionWords.CommitmentWords;
import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.template.AgreementWriter;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.template.Template;
import de.zusage.agreement.template.Templates;
import de.zusage.agreement.template.WrittenPromise;
import de.zusage.kit.web.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads the words of a version: of a draft as the offer would freeze them today, later those that were frozen. */
@ApplicationScoped
class WordsReader {
    private final AgreementDesk desk;
    private final VersionVault vault;
    private final VersionLanguages languages;
    private final TextWriter writer;
    private final Catalogue catalogue;
    private final Clock clock;

    WordsReader(
            AgreementDesk desk,
            VersionVault vault,
            VersionLanguages languages,
            TextWriter writer,
            Catalogue catalogue,
            Clock clock) {
        this.desk = desk;
        this.vault = vault;
        this.languages = languages;
        this.writer = writer;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Transactional
    VersionWords read(UUID id, int number) {
        Opened opened = desk.toRead(id, "read-words");
        AgreementVersion version = opened.agreement().version(number);
        return version.state == VersionState.DRAFT
                ? drafted(vault.draft(version).settled(), opened.casefile())
                : frozen(CanonicalText.parse(vault.text(version)), opened.casefile());
    }

    private VersionWords drafted(Draft draft, Casefile casefile) {
        List<String> written = languages.outlook(casefile, draft).written();
        List<CommitmentWords> commitments = draft.commitments().stream()
                .map(each -> view(each, casefile, writer.words(each, casefile, written)))
                .toList();
        boolean whole = commitments.stream().allMatch(each -> each.words().size() == written.size());
        return new VersionWords(
                Templates.AUTHORITATIVE, written, commitments, whole ? lines(draft, casefile, written) : Map.of());
    }

    /** An office or a carrier that is not registered as yet can be named in no text; its promises can be read all the same. */
    private Map<String, List<String>> lines(Draft draft, Casefile casefile, List<String> written) {
        try {
            return writer.lines(draft, casefile, written, LocalDate.now(clock));
        } catch (RuleViolation unnamed) {
            return Map.of();
        }
    }

    /** Out of the text itself: what was signed stays as it was signed, whatever a template says by now. */
    private VersionWords frozen(CanonicalText text, Casefile casefile) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put(text.authoritative(), text.texts().getOrDefault(text.authoritative(), List.of()));
        text.texts().forEach(lines::putIfAbsent);
        List<CommitmentWords> commitments = IntStream.range(
                        0, text.commitments().size())
                .mapToObj(i -> view(text.commitments().get(i), casefile, readBack(text, lines, i)))
                .toList();
        return new VersionWords(text.authoritative(), List.copyOf(lines.keySet()), commitments, lines);
    }

    private static Map<String, WrittenPromise> readBack(
            CanonicalText text, Map<String, List<String>> lines, int which) {
        Commitment commitment = text.commitments().get(which);
        List<Side> sides = text.commitments().stream().map(Commitment::side).toList();
        Map<String, WrittenPromise> words = new LinkedHashMap<>();
        lines.forEach((language, written) -> words.put(
                language,
                WrittenPromise.of(
                        AgreementWriter.paragraph(written, sides, which),
                        commitment.lines(language),
                        commitment.confirmation() != null)));
        return words;
    }

    private CommitmentWords view(Commitment commitment, Casefile casefile, Map<String, WrittenPromise> words) {
        return new CommitmentWords(
                commitment.commitmentId(),
                commitment.side(),
                commitment.goalArea(),
                commitment.template(),
                commitment
                        .block(catalogue, casefile.carrier())
                        .map(Template::pictogram)
                        .orElse(null),
                commitment.dueOn(),
                words);
    }
}

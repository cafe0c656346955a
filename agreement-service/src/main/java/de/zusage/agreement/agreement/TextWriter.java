package de.zusage.agreement.agreement;

import de.zusage.agreement.casefile.Casefile;
import de.zusage.agreement.casefile.CasefileVault;
import de.zusage.agreement.office.Carriers;
import de.zusage.agreement.office.Offices;
import de.zusage.agreement.template.AgreementWriter;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.Promise;
import de.zusage.agreement.template.Templates;
import de.zusage.agreement.template.WrittenPromise;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the text of a version from its draft, and freezes it. */
@ApplicationScoped
class TextWriter {
    private final CasefileVault casefiles;
    private final Offices offices;
    private final Carriers carriers;
    private final Catalogue catalogue;
    private final AgreementWriter writer;
    private final VersionVault vault;
    private final SecureRandom random = new SecureRandom();

    TextWriter(
            CasefileVault casefiles,
            Offices offices,
            Carriers carriers,
            Catalogue catalogue,
            AgreementWriter writer,
            VersionVault vault) {
        this.casefiles = casefiles;
        this.offices = offices;
        this.carriers = carriers;
        this.catalogue = catalogue;
        this.writer = writer;
        this.vault = vault;
    }

    /** In which languages a text is written, which of them nobody has reviewed, and from when until when it lies. */
    record Frame(List<String> languages, List<String> unreviewed, LocalDate offeredOn, LocalDate respondBy) {}

    /** The text with a salt of its own; the office has to be open today. */
    CanonicalText write(AgreementVersion version, Draft draft, Casefile casefile, Frame frame, LocalDate today) {
        return new CanonicalText(
                CanonicalText.FORMAT,
                version.agreement.id,
                version.number,
                CanonicalText.newSalt(random),
                Templates.AUTHORITATIVE,
                new TreeMap<>(lines(draft, casefile, frame.languages(), today)),
                frame.unreviewed(),
                draft.reviewIntervalMonths(),
                draft.commitments(),
                draft.readOut(),
                frame.offeredOn(),
                frame.respondBy());
    }

    /** The lines in each of the languages; the office has to be open today. */
    Map<String, List<String>> lines(Draft draft, Casefile casefile, List<String> languages, LocalDate today) {
        AgreementWriter.Contents contents = new AgreementWriter.Contents(
                casefiles.name(casefile),
                offices.open(casefile.tenant(), casefile.carrier(), today).name(),
                carriers.required(casefile.carrier()).complaintContact(),
                draft.reviewIntervalMonths(),
                draft.commitments().stream()
                        .map(commitment -> commitment.promise(catalogue, casefile.carrier()))
                        .toList());
        Map<String, List<String>> lines = new LinkedHashMap<>();
        languages.forEach(language -> lines.put(language, writer.write(language, contents)));
        return lines;
    }

    /** One commitment in each of the languages in which it can be written as yet. */
    Map<String, WrittenPromise> words(Commitment commitment, Casefile casefile, List<String> languages) {
        Promise promise = commitment.promise(catalogue, casefile.carrier());
        Map<String, WrittenPromise> words = new LinkedHashMap<>();
        languages.forEach(
                language -> writer.write(language, promise).ifPresent(written -> words.put(language, written)));
        return words;
    }

    /** The text sealed for storage, with the hash that is signed. */
    FrozenText freeze(Casefile casefile, CanonicalText text) {
        String json = text.json();
        return new FrozenText(
                vault.sealText(casefile.id(), json),
                CanonicalText.hash(json),
                List.copyOf(text.texts().keySet()),
                text.unreviewed());
    }
}

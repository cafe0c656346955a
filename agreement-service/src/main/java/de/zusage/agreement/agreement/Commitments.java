package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.AgreementApi.DraftContent;
import de.zusage.agreement.agreement.AgreementApi.OwnCommitment;
import de.zusage.agreement.agreement.AgreementApi.WantedCommitment;
import de.zusage.agreement.agreement.AgreementApi.WantedConfirmation;
import de.zusage.agreement.agreement.Commitment.Confirmation;
import de.zusage.agreement.agreement.Commitment.OwnWords;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.template.Template;
import de.zusage.agreement.template.Templates;
import de.zusage.kit.Ids;
import de.zusage.kit.web.InvalidInput;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes commitments of what an adviser wants, from templates and in words of his or her own. */
@ApplicationScoped
class Commitments {
    private final Catalogue catalogue;
    private final Templates templates;
    private final Ids ids;
    private final Clock clock;

    Commitments(Catalogue catalogue, Templates templates, Ids ids, Clock clock) {
        this.catalogue = catalogue;
        this.templates = templates;
        this.ids = ids;
        this.clock = clock;
    }

    /** The commitments of a draft; those that keep an earlier promise are among the known ones. */
    List<Commitment> of(DraftContent wanted, String carrier, Map<UUID, Commitment> known) {
        LocalDate today = LocalDate.now(clock);
        LocalDate nextReview = today.plusMonths(wanted.reviewIntervalMonths());
        List<Commitment> commitments = wanted.commitments().stream()
                .map(each -> of(each, kept(each, known), carrier, today, nextReview))
                .toList();
        Set<UUID> seen = new HashSet<>();
        if (!commitments.stream().allMatch(commitment -> seen.add(commitment.commitmentId()))) {
            throw new InvalidInput("commitment-twice", "A commitment stands in a version once.");
        }
        return commitments;
    }

    private static @Nullable Commitment kept(WantedCommitment wanted, Map<UUID, Commitment> known) {
        UUID id = wanted.commitmentId();
        Commitment kept = id == null ? null : known.get(id);
        String code = wanted.own() == null ? wanted.template() : Template.FREE;
        if (id != null && (kept == null || !kept.template().equals(code))) {
            throw new InvalidInput(
                    "commitment-unknown", "A kept commitment has the id and the template of an earlier version.");
        }
        return kept;
    }

    private Commitment of(
            WantedCommitment wanted, @Nullable Commitment kept, String carrier, LocalDate today, LocalDate nextReview) {
        LocalDate dueOn = wanted.dueOn() == null ? nextReview : wanted.dueOn();
        if ((kept == null || !kept.dueOn().equals(dueOn)) && dueOn.isBefore(today)) {
            throw new InvalidInput("due-date-in-past", "A commitment cannot be due before today.");
        }
        Confirmation confirmation = confirmation(wanted.confirmation(), today);
        Shape shape = wanted.own() == null ? ofTemplate(wanted, kept, carrier) : free(wanted.own());
        if (confirmation != null && shape.side() != Side.PARTNER) {
            throw new InvalidInput("confirmation-without-partner", "Only a partner's promise is confirmed by one.");
        }
        Commitment made = shape.commitment(ids.next(), dueOn, confirmation);
        return kept != null && made.keeps(kept) ? shape.commitment(kept.commitmentId(), dueOn, confirmation) : made;
    }

    /** What a commitment promises, before it has its day. */
    private record Shape(
            Side side,
            GoalArea goalArea,
            String template,
            @Nullable Integer templateVersion,
            Map<String, String> parameters,
            @Nullable OwnWords own) {

        private Commitment commitment(UUID id, LocalDate dueOn, @Nullable Confirmation confirmation) {
            return new Commitment(
                    id, side, goalArea, template, templateVersion, parameters, dueOn, own, confirmation, null);
        }
    }

    private Shape ofTemplate(WantedCommitment wanted, @Nullable Commitment kept, String carrier) {
        String code = wanted.template() == null ? "" : wanted.template();
        Template template = Optional.ofNullable(kept)
                .flatMap(commitment -> commitment.block(catalogue, carrier))
                .orElseGet(() -> catalogue.toDraft(carrier, code));
        Map<String, String> parameters = wanted.parameters() == null ? Map.of() : wanted.parameters();
        template.check(parameters);
        return new Shape(
                template.side(),
                template.goalArea(),
                template.code(),
                template.version() == Template.FIRST_VERSION ? null : template.version(),
                parameters,
                null);
    }

    private Shape free(OwnCommitment wanted) {
        Map<String, String> text = words(wanted.text());
        Map<String, String> criterion = words(wanted.criterion() == null ? Map.of() : wanted.criterion());
        if (!text.containsKey(Templates.AUTHORITATIVE)) {
            throw new InvalidInput("own-words-without-german", "The German words are authoritative; write them too.");
        }
        if (!criterion.isEmpty() && !criterion.keySet().equals(text.keySet())) {
            throw new InvalidInput("criterion-languages", "A criterion is written in the languages of its promise.");
        }
        return new Shape(
                wanted.side(), wanted.goalArea(), Template.FREE, null, Map.of(), new OwnWords(text, criterion));
    }

    private Map<String, String> words(Map<String, PlainWords> wanted) {
        if (!templates.languages().containsAll(wanted.keySet())) {
            throw new InvalidInput("language-unknown", "There are wordings in " + templates.languages() + ".");
        }
        Map<String, String> words = new TreeMap<>();
        wanted.forEach((language, each) -> words.put(language, each.text()));
        return words;
    }

    private static @Nullable Confirmation confirmation(@Nullable WantedConfirmation wanted, LocalDate today) {
        if (wanted == null) {
            return null;
        }
        if (wanted.confirmedOn().isAfter(today)) {
            throw new InvalidInput("confirmation-in-future", "A partner has confirmed today or earlier.");
        }
        return new Confirmation(
                wanted.provider().text(), wanted.confirmedBy().text(), wanted.confirmedOn(), wanted.placeBooked());
    }
}

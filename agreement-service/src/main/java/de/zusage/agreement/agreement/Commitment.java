package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.agreement.AgreementEvent.Promised;
import de.zusage.agreement.template.Catalogue;
import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Promise;
import de.zusage.agreement.template.Promise.Confirmed;
import de.zusage.agreement.template.Promise.Saying;
import de.zusage.agreement.template.Side;
import de.zusage.agreement.template.Template;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One promise of one side, made from a template or in words of its own.
 *
 * @param commitmentId stays the same over all versions that keep the promise
 * @param template the code of the block, or FREE
 * @param templateVersion whose words it has; absent for the first
 * @param own the adviser's words where it has no template
 * @param confirmation that the partner makes the promise; without it the office offers its support instead
 * @param supported set where a partner's promise turned into the office's support
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Commitment(
        UUID commitmentId,
        Side side,
        GoalArea goalArea,
        String template,
        @Nullable Integer templateVersion,
        Map<String, String> parameters,
        LocalDate dueOn,
        @Nullable OwnWords own,
        @Nullable Confirmation confirmation,
        @Nullable Boolean supported) {

    /** A promise made from a template alone. */
    Commitment(
            UUID commitmentId,
            Side side,
            GoalArea goalArea,
            String template,
            @Nullable Integer templateVersion,
            Map<String, String> parameters,
            LocalDate dueOn) {
        this(commitmentId, side, goalArea, template, templateVersion, parameters, dueOn, null, null, null);
    }

    /** An adviser's words by language, always in German too; a criterion is written in the same languages, if at all. */
    record OwnWords(Map<String, String> text, Map<String, String> criterion) {}

    /** That a named provider makes the promise: who said so there, and when. */
    record Confirmation(String provider, String confirmedBy, LocalDate confirmedOn, boolean placeBooked) {}

    /** The block it was made from, as it was worded then; none where it has words of its own. */
    Optional<Template> block(Catalogue catalogue, String carrier) {
        return own != null
                ? Optional.empty()
                : Optional.of(catalogue.version(
                        carrier, template, templateVersion == null ? Template.FIRST_VERSION : templateVersion));
    }

    /** Whether it has words in that language, or is made from a block, whose words are another question. */
    boolean ownWordsIn(String language) {
        return own == null || own.text().containsKey(language);
    }

    /** How many lines its words take in that language: those of a block take one, and so do those on reading out. */
    int lines(String language) {
        return own == null || !own.text().containsKey(language)
                ? 1
                : (int) own.text().get(language).lines().count();
    }

    @JsonIgnore
    boolean isUnconfirmed() {
        return side == Side.PARTNER && confirmation == null;
    }

    /** Without the provider's confirmation nobody promises in its name: the office offers its support (invariant 3). */
    Commitment settled() {
        return isUnconfirmed()
                ? new Commitment(
                        commitmentId,
                        Side.OFFICE,
                        goalArea,
                        template,
                        templateVersion,
                        parameters,
                        dueOn,
                        own,
                        null,
                        true)
                : this;
    }

    /** Whether this is the same promise: what another side promises, or in another area, is another one. */
    boolean keeps(Commitment earlier) {
        return settled().side == earlier.settled().side && goalArea == earlier.goalArea;
    }

    /** The promise as it is written out. */
    Promise promise(Catalogue catalogue, String carrier) {
        Saying saying = own != null
                ? new Promise.Own(own.text(), own.criterion())
                : new Promise.Block(block(catalogue, carrier).orElseThrow(), parameters);
        return new Promise(
                side,
                saying,
                dueOn,
                Boolean.TRUE.equals(supported),
                confirmation == null ? null : new Confirmed(confirmation.provider(), confirmation.confirmedOn()));
    }

    /** What other services learn of it: never words, never a provider. */
    Promised promised() {
        return new Promised(commitmentId, side, goalArea, template, templateVersion, parameters, dueOn, null);
    }
}

package de.zusage.agreement.agreement;

import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a version says before it is frozen.
 *
 * @param reviewIntervalMonths the longest time between two reviews
 * @param readOut how the text reaches a client who reads none of our languages
 */
record Draft(
        int reviewIntervalMonths,
        List<Commitment> commitments,
        @Nullable ReadOut readOut) {

    /** By whom and in which language (BCP 47) the text is read out. */
    record ReadOut(String language, Reader by) {}

    /** Who reads out. Never the client's spouse or child (domain §2). */
    enum Reader {
        ADVISER,
        INTERPRETER,
        AUDIO
    }

    /** The draft as it is offered: what no partner has confirmed is the office's support. */
    Draft settled() {
        return new Draft(
                reviewIntervalMonths,
                commitments.stream().map(Commitment::settled).toList(),
                readOut);
    }

    /** What other services learn of the commitments. */
    List<AgreementEvent.Promised> promised() {
        return commitments.stream().map(Commitment::promised).toList();
    }

    /** What the offer's guards look at beyond the draft itself. */
    record Circumstances(
            int longestIntervalMonths,
            Set<GoalArea> needs,
            Collection<String> textLanguages,
            List<String> understoodLanguages) {}

    /** Every guard of draft → offered (domain §3, invariants 2 and 8). */
    void requireOfferable(Circumstances circumstances) {
        requireBothSides();
        if (reviewIntervalMonths > circumstances.longestIntervalMonths()) {
            throw new RuleViolation(
                    "review-interval-too-long",
                    "Reviews may be at most " + circumstances.longestIntervalMonths() + " months apart.");
        }
        Set<GoalArea> areas = commitments.stream().map(Commitment::goalArea).collect(Collectors.toSet());
        areas.removeAll(circumstances.needs());
        if (!areas.isEmpty()) {
            throw new RuleViolation(
                    "need-not-recorded",
                    "No assessment records a need in: "
                            + areas.stream().sorted().toList());
        }
        if (circumstances.textLanguages().isEmpty() && !isReadOutIn(circumstances.understoodLanguages())) {
            throw new RuleViolation(
                    "text-not-understood",
                    "There is no text in a language the client reads: note who reads it out, in a language he or she"
                            + " understands.");
        }
    }

    /** Nobody promises anew what was due before today; a promise that is in force and kept as it is may stay. */
    void requireNotOverdue(Collection<Commitment> inForce, LocalDate today) {
        Set<List<Object>> kept = inForce.stream()
                .map(promise -> List.<Object>of(promise.commitmentId(), promise.dueOn()))
                .collect(Collectors.toSet());
        if (commitments.stream()
                .filter(promise -> promise.dueOn().isBefore(today))
                .anyMatch(promise -> !kept.contains(List.<Object>of(promise.commitmentId(), promise.dueOn())))) {
            throw new RuleViolation("commitment-overdue", "A commitment was due before today: write its new day.");
        }
    }

    private void requireBothSides() {
        if (commitments.stream().noneMatch(commitment -> commitment.side() == Side.CLIENT)
                || commitments.stream().allMatch(commitment -> commitment.side() == Side.CLIENT)) {
            throw new RuleViolation(
                    "commitment-of-each-side", "An agreement needs at least one commitment of each side.");
        }
    }

    private boolean isReadOutIn(List<String> understood) {
        return readOut != null && understood.contains(readOut.language());
    }
}

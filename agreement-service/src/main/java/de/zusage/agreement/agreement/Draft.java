package de.zusage.agreement.agreement;

import de.zusage.agreement.template.GoalArea;
import de.zusage.agreement.template.Side;
import de.zusage.kit.web.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /**
     * What the offer's guards look at beyond the draft itself.
     *
     * @param readable the languages in which the client can read all of the text
     * @param written the languages that the text is written in, some perhaps in parts
     * @param unreviewed those of them that cannot be offered because nobody has reviewed them
     * @param agreed the days of what is promised already, by commitment
     */
    record Circumstances(
            int longestIntervalMonths,
            Set<GoalArea> needs,
            Collection<String> readable,
            List<String> understood,
            List<String> written,
            List<String> unreviewed,
            Map<UUID, LocalDate> agreed,
            LocalDate today) {}

    /** Where an interpreter reads out, the client's signature says who it was (domain §3). */
    void requireInterpreterNoted(Party signing, @Nullable Noted noted) {
        boolean interpreted = readOut != null && readOut.by() == Reader.INTERPRETER;
        if (interpreted && signing == Party.CLIENT && (noted == null || noted.interpreter() == null)) {
            throw new RuleViolation(
                    "interpreter-not-noted",
                    "An interpreter reads this text out: note who it was in noted.interpreter.");
        }
    }

    /** Every guard of draft → offered that looks at the draft (domain §3, invariants 2, 3 and 8). */
    Findings findings(Circumstances circumstances) {
        List<Finding> found = new ArrayList<>();
        if (commitments.stream().noneMatch(commitment -> commitment.side() == Side.CLIENT)
                || commitments.stream().allMatch(commitment -> commitment.side() == Side.CLIENT)) {
            found.add(Finding.of("commitment-of-each-side", ""));
        }
        if (reviewIntervalMonths > circumstances.longestIntervalMonths()) {
            found.add(Finding.of("review-interval-too-long", circumstances.longestIntervalMonths()));
        }
        commitments.stream()
                .map(Commitment::goalArea)
                .filter(area -> !circumstances.needs().contains(area))
                .distinct()
                .sorted()
                .forEach(area -> found.add(Finding.in(area, "need-not-recorded")));
        commitments.stream()
                .filter(commitment -> commitment.dueOn().isBefore(circumstances.today()))
                .filter(commitment ->
                        !commitment.dueOn().equals(circumstances.agreed().get(commitment.commitmentId())))
                .forEach(commitment -> found.add(Finding.at(commitment, "commitment-overdue", null)));
        if (circumstances.readable().isEmpty() && !isReadOutIn(circumstances.understood())) {
            found.addAll(notUnderstood(circumstances.written()));
        }
        circumstances.unreviewed().forEach(language -> found.add(Finding.in(language, "text-not-reviewed")));
        commitments.stream()
                .filter(Commitment::isUnconfirmed)
                .forEach(commitment -> found.add(
                        Finding.at(commitment, "partner-not-confirmed", null).asWarning()));
        return new Findings(found);
    }

    /** Where only an adviser's own words are missing in the client's language, they are named one by one. */
    private List<Finding> notUnderstood(List<String> written) {
        List<Finding> missing = written.stream()
                .flatMap(language -> commitments.stream()
                        .filter(commitment -> !commitment.ownWordsIn(language))
                        .map(commitment -> Finding.at(commitment, "text-not-understood", language)))
                .toList();
        return missing.isEmpty() ? List.of(Finding.of("text-not-understood", "")) : missing;
    }

    private boolean isReadOutIn(List<String> understood) {
        return readOut != null && understood.contains(readOut.language());
    }
}

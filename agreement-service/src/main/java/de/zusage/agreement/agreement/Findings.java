package de.zusage.agreement.agreement;

import de.zusage.kit.web.RuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything found in a draft, the first reason not to offer it first. */
record Findings(List<Finding> all) {

    Findings plus(Findings more) {
        return new Findings(Stream.concat(all.stream(), more.all.stream()).toList());
    }

    boolean offerable() {
        return all.stream().noneMatch(Finding::refuses);
    }

    /** Refuses with the first rule that is not kept, in words for each place, and with all places. */
    void requireOfferable() {
        all.stream().filter(Finding::refuses).findFirst().ifPresent(first -> {
            throw new RuleViolation(
                    first.rule(),
                    all.stream()
                            .filter(finding -> finding.rule().equals(first.rule()))
                            .map(finding -> CheckWords.of(finding, Locale.ENGLISH))
                            .distinct()
                            .collect(Collectors.joining(" ")),
                    Map.of(
                            "findings",
                            all.stream()
                                    .filter(Finding::refuses)
                                    .map(finding -> finding.view(Locale.ENGLISH))
                                    .toList()));
        });
    }
}

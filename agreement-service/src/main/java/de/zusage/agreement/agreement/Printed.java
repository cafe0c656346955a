package de.zusage.agreement.agreement;

import de.zusage.agreement.agreement.Commitment.Confirmation;
import de.zusage.agreement.agreement.Commitment.OwnWords;
import de.zusage.kit.web.InvalidInput;
import de.zusage.kit.web.RuleViolation;
import de.zusage.print.Glyphs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The paper says what the text says: what our documents cannot show is not offered and not signed with. */
final class Printed {
    private Printed() {}

    /** What people typed into a draft; the words of building blocks are looked at when they are published. */
    static Findings findings(String client, Draft draft, Collection<String> languages) {
        List<Finding> found = new ArrayList<>();
        if (!Glyphs.show(client)) {
            found.add(Finding.of("client-name-not-printable", Glyphs.codes(client)));
        }
        for (Commitment commitment : draft.commitments()) {
            for (String language : languages) {
                String codes = Glyphs.codes(words(commitment.own(), language));
                if (!codes.isEmpty()) {
                    found.add(Finding.at(commitment, "own-words-not-printable", language)
                            .naming(codes));
                }
            }
            Confirmation confirmation = commitment.confirmation();
            if (confirmation != null && !Glyphs.show(confirmation.provider())) {
                found.add(Finding.at(commitment, "provider-not-printable", null)
                        .naming(Glyphs.codes(confirmation.provider())));
            }
        }
        return new Findings(found);
    }

    private static String words(@Nullable OwnWords own, String language) {
        return own == null
                ? ""
                : Stream.of(own.text().get(language), own.criterion().get(language))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }

    /** The office's name and the complaint contact of its carrier. */
    static void requireOffice(String line) {
        if (!Glyphs.show(line)) {
            throw new RuleViolation("office-not-printable", Glyphs.codes(line));
        }
    }

    /** Who or what is named beside a signature. */
    static void requireSigning(@Nullable String named, String what) {
        if (named != null && !Glyphs.show(named)) {
            throw new InvalidInput(
                    "name-not-printable",
                    "The document cannot show these characters of the " + what + ": " + Glyphs.codes(named)
                            + ". Write the name in Latin letters, as in the passport.");
        }
    }
}

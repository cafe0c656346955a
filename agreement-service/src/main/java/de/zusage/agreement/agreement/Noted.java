package de.zusage.agreement.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.zusage.agreement.casefile.PersonName;
import de.zusage.kit.web.Languages;
import de.zusage.kit.web.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was noted with a signature.
 *
 * @param readOutLanguage the language in which the text was read out (BCP 47)
 * @param place where it was signed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Noted(
        @Nullable @Valid Interpreter interpreter,

        @Nullable @Pattern(regexp = Languages.TAG) String readOutLanguage,

        @Nullable @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,'’/()–-]{0,99}")
        @Schema(examples = "Stuttgart, Raum 2")
        String place) {

    /** Who interpreted. */
    record Interpreter(@NotNull PersonName name, @NotNull Relation relation) {}

    /** What the interpreter is to the client. */
    enum Relation {
        PROFESSIONAL,
        VOLUNTEER,
        RELATIVE,
        ACQUAINTANCE,
        COLLEAGUE,
        SPOUSE_OR_PARTNER,
        CHILD
    }

    private static final Set<Relation> TOO_CLOSE = Set.of(Relation.SPOUSE_OR_PARTNER, Relation.CHILD);

    void requirePrintable() {
        if (interpreter != null) {
            Printed.requireSigning(interpreter.name().text(), "interpreter's name");
        }
        Printed.requireSigning(place, "place");
    }

    /** Neither spouse or partner nor child interprets (domain §2): they may have an interest of their own. */
    void requireFreeInterpreter() {
        if (interpreter != null && TOO_CLOSE.contains(interpreter.relation())) {
            throw new RuleViolation(
                    "interpreter-too-close", "Neither the client's spouse or partner nor a child may interpret.");
        }
    }
}

package de.zusage.agreement.template;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One promise as it is written out.
 *
 * @param supported a partner's promise that nobody has confirmed: the office helps with it (invariant 3)
 * @param confirmed the provider that has confirmed it, and when
 */
public record Promise(
        Side side,
        Saying saying,
        LocalDate dueOn,
        boolean supported,
        @Nullable Confirmed confirmed) {

    /** As the template's own side promises it. */
    public Promise(Template template, Map<String, String> parameters, LocalDate dueOn) {
        this(template.side(), new Block(template, parameters), dueOn, false, null);
    }

    /** Whether it can be written in that language: its block has words there and a value for each parameter. */
    boolean isWholeIn(String language) {
        return !(saying instanceof Block block)
                || (block.template().status(language) != TextStatus.MISSING
                        && block.template().accepts(block.parameters()));
    }

    /** What is promised. */
    public sealed interface Saying {}

    /** A building block with its parameters. */
    public record Block(Template template, Map<String, String> parameters) implements Saying {}

    /** Words that an adviser wrote, by language; without a criterion both sides look at it at the next review. */
    public record Own(Map<String, String> text, Map<String, String> criterion) implements Saying {}

    /** Who confirmed a promise, and when. */
    public record Confirmed(String provider, LocalDate on) {}
}

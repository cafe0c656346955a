package de.zusage.portal.service;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A service refused: its status, and what its problem document says (RFC 9457). */
public final class ServiceProblem extends RuntimeException {
    private static final Set<Integer> INPUT = Set.of(400, 409, 422);
    private static final Pattern FIELD = Pattern.compile("^The field ([A-Za-z]+)");

    private final int status;
    private final transient Document document;
    private final Locale language;

    /** The fields of a problem document that pages show. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Document(
            @Nullable String type,
            @Nullable String title,
            @Nullable String detail,
            @Nullable List<Violation> violations) {}

    /** What is wrong with one field of a request. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Violation(
            @Nullable String field, @Nullable String message) {}

    ServiceProblem(int status, Document document, Locale language) {
        super("status " + status + " " + document.type());
        this.status = status;
        this.document = document;
        this.language = language;
    }

    public int status() {
        return status;
    }

    /** Whether what was entered is the matter (400), or a rule that it goes against (409, 422): no matter of rights. */
    public boolean isOfInput() {
        return INPUT.contains(status);
    }

    /** What is said to a person, in the page's language where there are words for the rule in it. */
    public String detail() {
        return RuleWords.in(language, rule())
                .or(() -> Optional.ofNullable(document.detail()))
                .or(() -> RuleWords.ofNoRule(language))
                .or(() -> Optional.ofNullable(document.title()))
                .orElseGet(() -> "HTTP " + status);
    }

    /** The rule that was gone against, by the last part of the problem's type. */
    public String rule() {
        String type = Objects.requireNonNullElse(document.type(), "");
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The field that cannot be read at all: of such a one a service says so in its detail alone. */
    public Optional<String> field() {
        return Optional.ofNullable(document.detail())
                .map(FIELD::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    /** What is said of one field to a person: a service says it in English. */
    public String said(Violation violation) {
        return RuleWords.in(language, rule())
                .or(() -> RuleWords.ofNoRule(language))
                .orElseGet(() -> String.valueOf(violation.message()));
    }

    public List<Violation> violations() {
        return Objects.requireNonNullElse(document.violations(), List.of());
    }
}

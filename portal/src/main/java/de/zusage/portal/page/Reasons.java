package de.zusage.portal.page;

import de.zusage.portal.service.Refusal;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Says why something was refused in the language of the page; what pages have no words for as the service says it. */
@ApplicationScoped
public class Reasons {
    private final Language language;

    Reasons(Language language) {
        this.language = language;
    }

    /** Nothing if somebody else was quicker: the page says that itself. */
    public @Nullable String of(Refusal refused) {
        return Rule.of(refused.rule())
                .map(rule -> MessageBundles.get(RuleWords.class, Localized.Literal.of(language.tag()))
                        .said(rule))
                .orElse(refused.fault());
    }
}

package de.zusage.portal.page;

import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every page is written in the language of its request. */
@ApplicationScoped
class Locales {
    private final Language language;

    Locales(Language language) {
        this.language = language;
    }

    void onEveryPage(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(page -> page.setLocale(language.locale()));
    }
}

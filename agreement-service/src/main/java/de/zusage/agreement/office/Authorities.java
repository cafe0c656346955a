package de.zusage.agreement.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The authorities of the pilot, by their stable keys. */
@ApplicationScoped
class Authorities {
    private final Set<String> slugs;

    Authorities(@ConfigProperty(name = "zusage.authorities") Set<String> slugs) {
        this.slugs = new TreeSet<>(slugs);
    }

    boolean known(String slug) {
        return slugs.contains(slug);
    }

    Set<String> slugs() {
        return slugs;
    }
}

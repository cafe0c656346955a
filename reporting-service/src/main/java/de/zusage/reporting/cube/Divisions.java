package de.zusage.reporting.cube;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Dictionary.Division;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Set;

/** Every division that a figure or a table needs: into these facts are folded when what they are about is erased. */
@ApplicationScoped
class Divisions {
    private final Set<Division> all;

    Divisions(Dictionary dictionary, Catalogue catalogue) {
        Set<Division> divisions = new LinkedHashSet<>(dictionary.divisions());
        catalogue.tables().stream()
                .map(table -> new Division(
                        catalogue.population(table),
                        table.attributes().stream().sorted().toList()))
                .forEach(divisions::add);
        this.all = Set.copyOf(divisions);
    }

    Set<Division> all() {
        return all;
    }
}

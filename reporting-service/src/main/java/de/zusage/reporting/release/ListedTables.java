package de.zusage.reporting.release;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.survey.SurveyLedger;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table that a release may have: those of the facts, then those of the survey. */
@ApplicationScoped
class ListedTables {
    private final List<Listed> all;

    ListedTables(Catalogue facts, SurveyLedger survey) {
        this.all = Stream.of(facts, survey.catalogue())
                .flatMap(catalogue -> catalogue.tables().stream().map(table -> new Listed(catalogue, table)))
                .toList();
    }

    /** A table with the catalogue that explains it. */
    record Listed(Catalogue catalogue, CoreTable table) {}

    List<Listed> all() {
        return all;
    }

    Optional<Listed> of(String id) {
        return all.stream().filter(each -> each.table().id().equals(id)).findFirst();
    }
}

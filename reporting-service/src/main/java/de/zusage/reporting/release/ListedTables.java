package de.zusage.reporting.release;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTables;
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
    record Listed(Catalogue catalogue, CoreTable table) {
        /** What the table counts. */
        CountedUnit unit() {
            return catalogue.dictionary().unit(catalogue.population(table).unit());
        }
    }

    List<Listed> all() {
        return all;
    }

    Optional<Listed> of(String id) {
        return all.stream().filter(each -> each.table().id().equals(id)).findFirst();
    }

    /** What a table is called, the one of all rates too; or a population, whose correction may wait as a whole. */
    Text title(String id) {
        return id.equals(StatisticalTable.RATES)
                ? StatisticalTables.RATES_TITLE
                : of(id).map(each -> each.table().title())
                        .or(() -> population(id).map(Population::label))
                        .orElseGet(() -> new Text(id, id));
    }

    private Optional<Population> population(String id) {
        return all.stream()
                .flatMap(each -> each.catalogue().dictionary().population(id).stream())
                .findFirst();
    }
}

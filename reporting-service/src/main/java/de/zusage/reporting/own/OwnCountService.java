package de.zusage.reporting.own;

import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.tenancy.Tenant;
import de.zusage.kit.web.InvalidInput;
import de.zusage.reporting.completeness.KnownOffices;
import de.zusage.reporting.cube.Cubes;
import de.zusage.reporting.cube.TableRequest;
import de.zusage.reporting.cube.TrueCounts;
import de.zusage.reporting.cube.Whose;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.own.OwnCounts.Cell;
import de.zusage.reporting.period.Months;
import de.zusage.reporting.period.Span;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the units of the caller's own offices; nobody else's are read. */
@ApplicationScoped
class OwnCountService {
    private final Cubes cubes;
    private final Dictionary dictionary;
    private final KnownOffices offices;
    private final OwnCountReads reads;
    private final Caller caller;
    private final Clock clock;

    OwnCountService(
            Cubes cubes, Dictionary dictionary, KnownOffices offices, OwnCountReads reads, Caller caller, Clock clock) {
        this.cubes = cubes;
        this.dictionary = dictionary;
        this.offices = offices;
        this.reads = reads;
        this.caller = caller;
        this.clock = clock;
    }

    OwnCounts count(@Nullable String asked, List<String> dimensions, Span span) {
        String id = Objects.requireNonNullElse(asked, "");
        Population population = dictionary.population(id).orElseThrow(this::unknownPopulation);
        if (dimensions.stream().distinct().count() != dimensions.size()) {
            throw new InvalidInput("dimension-twice", "Name each dimension once.");
        }
        if (dimensions.stream()
                .anyMatch(each -> dictionary.attribute(each, population.unit()).isEmpty())) {
            throw new InvalidInput(
                    "unknown-attribute",
                    "dimension of " + id + " is one of " + String.join(", ", dictionary.dividing(population)) + ".");
        }
        Set<Tenant> own = own();
        reads.note(id, dimensions, span);
        LocalDate today = LocalDate.now(clock);
        TrueCounts counts = cubes.count(new TableRequest(id, dimensions, span, today), Whose.of(own));
        return new OwnCounts(
                id,
                population.label(),
                population.dateLabel(),
                dimensions,
                today,
                counts.periods().stream().map(Months::label).toList(),
                counts.withErased(),
                counts.cells().stream()
                        .map(cell -> new Cell(
                                cell.authority(), cell.office(), cell.period(), cell.categories(), cell.count()))
                        .toList());
    }

    private InvalidInput unknownPopulation() {
        return new InvalidInput(
                "unknown-population",
                "population is one of "
                        + dictionary.populations().stream()
                                .map(Population::id)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private Set<Tenant> own() {
        if (caller.hasRole("carrier-lead")) {
            return offices.of(caller.carrier().orElseThrow(ForbiddenException::new));
        }
        return Set.of(caller.tenant().orElseThrow(ForbiddenException::new));
    }
}

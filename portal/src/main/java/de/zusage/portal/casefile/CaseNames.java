package de.zusage.portal.casefile;

import de.zusage.portal.casefile.NamedCases.Named;
import de.zusage.portal.casefile.NamedCases.Wanted;
import de.zusage.portal.service.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The names of those whose cases a page is about; none if agreement-service is away: then the page names no one. */
@ApplicationScoped
public class CaseNames {
    /** How many agreement-service tells at once. */
    private static final int MOST = 100;

    private final NamedCases cases;

    CaseNames(@RestClient NamedCases cases) {
        this.cases = cases;
    }

    /** By case; of the first hundred. */
    public Map<UUID, String> of(Stream<UUID> wanted) {
        List<UUID> ids = wanted.distinct().limit(MOST).toList();
        return ids.isEmpty()
                ? Map.of()
                : Part.of(() -> cases.names(new Wanted(ids))).stream()
                        .flatMap(each -> each.items().stream())
                        .collect(Collectors.toMap(Named::id, Named::name));
    }

    /** Empty where it is not to be learnt. */
    public String of(UUID id) {
        return of(Stream.of(id)).getOrDefault(id, "");
    }
}

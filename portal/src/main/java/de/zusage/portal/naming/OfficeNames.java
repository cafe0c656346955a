package de.zusage.portal.naming;

import de.zusage.portal.naming.KnownOffices.Office;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of offices by their keys; one without a name stands by its key, also while the service that knows is away. */
public record OfficeNames(Map<String, String> names) {
    /** For a page that names none. */
    public static final OfficeNames NONE = new OfficeNames(Map.of());

    /** Of two that have one key, in different authorities, neither is named: it could be the other. */
    static OfficeNames from(List<Office> offices) {
        Map<String, List<String>> known = offices.stream()
                .collect(Collectors.groupingBy(
                        Office::office, Collectors.mapping(Office::name, Collectors.toUnmodifiableList())));
        return new OfficeNames(known.entrySet().stream()
                .filter(each -> each.getValue().size() == 1)
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> each.getValue().get(0))));
    }

    /** What is shown of an office; empty where there is none. */
    public String of(@Nullable String office) {
        return office == null ? "" : names.getOrDefault(office, office);
    }
}

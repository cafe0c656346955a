package de.zusage.kit.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a caller likes best of what there is to give (RFC 9110 section 12.5.1). */
public final class Accepted {

    private Accepted() {}

    /** Of what is liked alike the one named first; of a range the first that is offered, but what weighs nothing. */
    public static Optional<MediaType> best(HttpHeaders headers, Collection<MediaType> offered) {
        List<MediaType> wanted = headers.getAcceptableMediaTypes();
        List<MediaType> given =
                offered.stream().filter(type -> !isExcluded(type, wanted)).toList();
        return wanted.stream()
                .flatMap(range ->
                        given.stream().filter(type -> type.isCompatible(range)).limit(1))
                .findFirst();
    }

    /** The narrowest range that a type is in decides over it. */
    private static boolean isExcluded(MediaType type, List<MediaType> wanted) {
        return wanted.stream()
                .filter(type::isCompatible)
                .min(Comparator.comparing(MediaType::isWildcardType).thenComparing(MediaType::isWildcardSubtype))
                .filter(Accepted::weighsNothing)
                .isPresent();
    }

    private static boolean weighsNothing(MediaType range) {
        return range.getParameters().getOrDefault("q", "1").matches("0(\\.0{0,3})?");
    }
}

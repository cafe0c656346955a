package de.zusage.reporting.protection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is not published undivided, and what was published of it: the unknowns of whoever wants to work them out. */
interface Ground {

    /** How many undivided cells there are. */
    int atoms();

    int value(int atom);

    /** What each office has counted of an undivided cell itself. */
    Map<String, Integer> own(int atom);

    /** The public and every office that has counted anything. */
    Set<String> viewers();

    Collection<Sum> sums();

    /** Undivided cells of two divisions whose sums are the same, whatever the truth. */
    default List<Link> links() {
        return List.of();
    }

    /** The left ones add up to what the right ones do. */
    record Link(int[] left, int[] right) {}
}

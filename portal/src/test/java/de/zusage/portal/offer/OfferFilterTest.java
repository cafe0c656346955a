package de.zusage.portal.offer;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.portal.page.GoalArea;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferFilterTest {
    @Test
    void whatIsLookedForGoesAlongToTheNextPage() {
        OfferFilter filter = OfferFilter.of(query(Map.of(
                "area", "WORK",
                "language", "tr",
                "kind", "MENTORING",
                "free", "yes",
                "case", "00000000-0000-0000-0000-00000000000c")));
        assertThat(filter.after("a+b"))
                .isEqualTo("/offers?area=WORK&language=tr&kind=MENTORING&free=yes"
                        + "&case=00000000-0000-0000-0000-00000000000c&cursor=a%2Bb");
    }

    @Test
    void whatCannotBeReadMatchesEverything() {
        OfferFilter filter = OfferFilter.of(query(Map.of("area", "NONSENSE", "language", "", "case", "x")));
        assertThat(filter).isEqualTo(new OfferFilter(null, null, null, false, null));
        assertThat(OfferFilter.of(query(Map.of("area", "WORK"))).area()).isEqualTo(GoalArea.WORK);
    }

    private static MultivaluedMap<String, String> query(Map<String, String> asked) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        asked.forEach(query::putSingle);
        return query;
    }
}

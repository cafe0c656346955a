package de.zusage.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.local.testing.ServiceStack;
import de.zusage.reporting.dictionary.Attribute;
import de.zusage.reporting.dictionary.CountedUnit;
import de.zusage.reporting.dictionary.Dictionary;
import de.zusage.reporting.fact.Told.Event;
import de.zusage.reporting.fact.Told.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Late, doubled, interleaved: in whatever order facts come, the same facts are kept. */
@QuarkusTest
@QuarkusTestResource(value = ServiceStack.class, initArgs = @ResourceArg(name = "service", value = "reporting"))
class FactOrderTest {
    @Inject
    Told told;

    @Inject
    Dictionary dictionary;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfInterleavedStreamsKeepsTheSameFacts(long seed) {
        List<Thing> inOrder = things(new Random(seed));
        List<Thing> mixed = things(new Random(seed));
        inOrder.forEach(told::tell);
        List<Event> events = new ArrayList<>();
        Random chance = new Random(-seed);
        for (Thing thing : mixed) {
            events.addAll(thing.events());
            thing.events().stream().filter(event -> chance.nextInt(3) == 0).forEach(events::add);
        }
        Collections.shuffle(events, chance);
        events.forEach(told::tell);
        for (int i = 0; i < inOrder.size(); i++) {
            assertThat(Told.kept(mixed.get(i)))
                    .isEqualTo(Told.kept(inOrder.get(i)))
                    .hasSize(mixed.get(i).events().size());
        }
    }

    /** Things of every unit with any facts that the dictionary allows; the same seed makes the same ones. */
    private List<Thing> things(Random random) {
        String office = "hamm-" + UUID.randomUUID().toString().substring(0, 8);
        List<Thing> things = new ArrayList<>();
        for (CountedUnit unit : dictionary.units()) {
            for (int n = 0; n < 2; n++) {
                Thing thing = Told.of(unit.event(), "hamm", office);
                int facts = 2 + random.nextInt(4);
                for (int i = 0; i < facts; i++) {
                    if (random.nextInt(5) == 0) {
                        thing.at("wetzlar", office);
                    }
                    String milestone = unit.milestones()
                            .get(random.nextInt(unit.milestones().size()));
                    String month = "2026-%02d".formatted(4 + random.nextInt(8));
                    thing.tells(milestone, month, attributes(unit, random));
                }
                things.add(thing);
            }
        }
        return things;
    }

    private String[] attributes(CountedUnit unit, Random random) {
        return dictionary
                .attributesOf(unit.unit())
                .filter(attribute -> random.nextInt(3) == 0)
                .map(attribute -> "\"" + attribute.id() + "\":\"" + any(attribute, random) + "\"")
                .toArray(String[]::new);
    }

    private static String any(Attribute attribute, Random random) {
        return attribute
                .categories()
                .get(random.nextInt(attribute.categories().size()))
                .code();
    }
}

package de.zusage.reporting.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Dimension;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.period.Period;
import de.zusage.reporting.period.Span;
import de.zusage.reporting.protection.JointBoard.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Divisions that agree on what they share leave open exactly what one division by everything does. */
class JointBoardTest {
    private static final Catalogue CATALOGUE = Catalogue.standard();
    private static final List<String> PLACES = List.of("essen", "hamm", "leipzig");
    private static final Period FIRST = new Period(Span.HALF_YEAR, 1, 0);
    private static final Period SECOND = new Period(Span.HALF_YEAR, 2, 0);
    private static final Period TOTAL = new Period(Span.TOTAL, 0, 0);
    private static final CoreTable JOINT = table(Geography.AUTHORITY, "sex", "ageBand", "cefr", "work");
    private static final List<Column> PUBLISHED = List.of(
            new Column(table(Geography.AUTHORITY), FIRST, Set.of(FIRST)),
            new Column(table(Geography.AUTHORITY), SECOND, Set.of(SECOND)),
            new Column(table(Geography.AUTHORITY, "sex", "ageBand"), TOTAL, Set.of(FIRST, SECOND)),
            new Column(table(Geography.AUTHORITY, "cefr"), FIRST, Set.of(FIRST)),
            new Column(table(Geography.FEDERAL, "work"), SECOND, Set.of(SECOND)),
            new Column(table(Geography.FEDERAL, "sex", "cefr"), TOTAL, Set.of(FIRST, SECOND)),
            new Column(table(Geography.FEDERAL, "sex", "work"), TOTAL, Set.of(FIRST, SECOND)));

    /** The first cells are the counts of the population, which bound all others. */
    private static final int FRAME = 2 * (PLACES.size() + 1);

    private static CoreTable table(Geography place, String... attributes) {
        return new CoreTable(
                String.join("-", attributes),
                new Text("Tabelle", "Table"),
                "agreements-signed",
                1,
                place,
                List.of(Span.TOTAL),
                Stream.of(attributes).map(JointBoardTest::dimension).toList());
    }

    private static Dimension dimension(String attribute) {
        return CATALOGUE.tables().stream()
                .flatMap(t -> t.dimensions().stream())
                .filter(d -> d.attribute().equals(attribute))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsLeftOpenIsTheSame() {
        for (int seed = 1; seed <= 5; seed++) {
            JointBoard few = new JointBoard(JOINT, PLACES, List.of(FIRST, SECOND), PUBLISHED).open();
            List<Column> andAll = new ArrayList<>(PUBLISHED);
            andAll.add(new Column(JOINT, FIRST, Set.of(FIRST)));
            JointBoard whole = new JointBoard(JOINT, PLACES, List.of(FIRST, SECOND), andAll).open();
            assertThat(few.atoms()).isLessThan(whole.atoms() / 2);
            Random random = new Random(seed);
            for (int n = 0; n < 60; n++) {
                List<String> groups = JOINT.dimensions().stream()
                        .map(d -> d.groups()
                                .get(random.nextInt(d.groups().size()))
                                .code())
                        .toList();
                String place = PLACES.get(random.nextInt(PLACES.size()));
                Period slice = random.nextBoolean() ? FIRST : SECOND;
                Count count = new Count("joint", place, place + "-a", slice, groups, 1 + random.nextInt(4));
                few.count(count, slice);
                whole.count(count, slice);
            }
            assertSameRanges(cells(few), cells(whole), few, whole, random);
        }
    }

    private static List<Sum> cells(JointBoard board) {
        return PUBLISHED.stream()
                .flatMap(column -> board.add(column).stream())
                .map(Board.Published::sum)
                .toList();
    }

    private static void assertSameRanges(
            List<Sum> few, List<Sum> whole, JointBoard fewBoard, JointBoard wholeBoard, Random random) {
        for (int i = 0; i < few.size(); i++) {
            assertThat(few.get(i).value()).isEqualTo(whole.get(i).value());
            if (i >= FRAME && random.nextInt(3) == 0) {
                few.get(i).hide();
                whole.get(i).hide();
            }
        }
        Components one = new Components(fewBoard, Knowledge.of(fewBoard, Knowledge.PUBLIC));
        Components other = new Components(wholeBoard, Knowledge.of(wholeBoard, Knowledge.PUBLIC));
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i).isHidden()) {
                for (int direction : new int[] {1, -1}) {
                    assertThat(few.get(i).movedBy(one.furthest(few.get(i), direction)))
                            .isCloseTo(whole.get(i).movedBy(other.furthest(whole.get(i), direction)), within(1e-4));
                }
            }
        }
    }
}

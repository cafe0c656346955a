package de.zusage.agreement.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.zusage.kit.web.InvalidInput;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    @Test
    void areWrittenInOneWayOnly() {
        Strokes strokes = new Strokes(300, 100, List.of(List.of(point(1, 2, 0), point(5, 9, 8))), null);
        strokes.requireDrawn();
        assertThat(strokes.json()).isEqualTo("{\"height\":100,\"strokes\":[[[1,2,0],[5,9,8]]],\"width\":300}");
        assertThat(Strokes.parse(strokes.json())).isEqualTo(strokes);
        assertThat(strokes.hash())
                .isNotEqualTo(new Strokes(300, 100, List.of(List.of(point(1, 2, 0), point(5, 9, 9))), null).hash())
                .isNotEqualTo(new Strokes(300, 100, strokes.strokes(), "a").hash());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10_001})
    void needAFieldThatADeviceHas(int side) {
        refused(new Strokes(side, 100, List.of(List.of(point(0, 0, 0), point(0, 1, 0))), null), "drawing-invalid");
        refused(new Strokes(100, side, List.of(List.of(point(0, 0, 0), point(0, 0, 1))), null), "drawing-invalid");
    }

    @Test
    void stayInsideOfTheFieldAndOfTenMinutes() {
        for (List<Integer> outside : Arrays.asList(
                point(-1, 0, 0), point(301, 0, 0), point(0, 101, 0), point(0, 0, 600_001), List.of(1, 2), null)) {
            refused(
                    new Strokes(300, 100, List.of(Arrays.asList(point(1, 1, 0), point(2, 2, 1), outside)), null),
                    "drawing-invalid");
        }
        refused(new Strokes(300, 100, List.of(List.of()), null), "drawing-invalid");
    }

    @Test
    void moveSomewhere() {
        List<List<Integer>> dot = List.of(point(1, 1, 0), point(1, 1, 9));
        refused(new Strokes(300, 100, List.of(dot, dot), null), "drawing-empty");
        new Strokes(300, 100, List.of(dot, List.of(point(1, 1, 0), point(1, 2, 0))), null).requireDrawn();
    }

    @Test
    void areNoMoreThanANameTakes() {
        List<List<Integer>> line = List.of(point(0, 0, 0), point(1, 0, 0));
        new Strokes(300, 100, Collections.nCopies(200, line), null).requireDrawn();
        refused(new Strokes(300, 100, Collections.nCopies(201, line), null), "drawing-invalid");
        List<List<Integer>> points = new java.util.ArrayList<>(Collections.nCopies(9_999, point(0, 0, 0)));
        points.add(point(1, 1, 1));
        new Strokes(300, 100, List.of(points), null).requireDrawn();
        refused(new Strokes(300, 100, List.of(points, line), null), "drawing-invalid");
    }

    private static List<Integer> point(int x, int y, int millis) {
        return List.of(x, y, millis);
    }

    private static void refused(Strokes strokes, String problem) {
        assertThatThrownBy(strokes::requireDrawn)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

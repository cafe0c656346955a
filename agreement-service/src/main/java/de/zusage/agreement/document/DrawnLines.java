package de.zusage.agreement.document;

import de.zusage.agreement.drawing.Strokes;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A drawn signature as SVG: one path, cut to where something was drawn. */
final class DrawnLines {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double WIDTH_POINTS = 170;
    private static final double HEIGHT_POINTS = 56;
    private static final double LINE_POINTS = 1.2;

    private DrawnLines() {}

    static void write(Strokes strokes, XMLStreamWriter xml) throws XMLStreamException {
        int left = points(strokes).mapToInt(x()).min().orElse(0);
        int top = points(strokes).mapToInt(y()).min().orElse(0);
        int width = Math.max(1, points(strokes).mapToInt(x()).max().orElse(1) - left);
        int height = Math.max(1, points(strokes).mapToInt(y()).max().orElse(1) - top);
        double scale = Math.min(WIDTH_POINTS / width, HEIGHT_POINTS / height);
        StringBuilder path = new StringBuilder();
        for (List<List<Integer>> stroke : strokes.strokes()) {
            char step = 'M';
            for (List<Integer> point : stroke) {
                path.append(step)
                        .append(number((point.get(0) - left) * scale + LINE_POINTS))
                        .append(' ')
                        .append(number((point.get(1) - top) * scale + LINE_POINTS));
                step = 'L';
            }
            if (stroke.size() == 1) {
                path.append("h0.1"); // a dot
            }
        }
        xml.writeStartElement("svg", "svg", SVG);
        xml.writeNamespace("svg", SVG);
        xml.writeAttribute("width", number(width * scale + 2 * LINE_POINTS) + "pt");
        xml.writeAttribute("height", number(height * scale + 2 * LINE_POINTS) + "pt");
        xml.writeAttribute(
                "viewBox",
                "0 0 " + number(width * scale + 2 * LINE_POINTS) + ' ' + number(height * scale + 2 * LINE_POINTS));
        xml.writeEmptyElement("svg", "path", SVG);
        xml.writeAttribute("d", path.toString());
        xml.writeAttribute("fill", "none");
        xml.writeAttribute("stroke", "#000000");
        xml.writeAttribute("stroke-width", number(LINE_POINTS));
        xml.writeAttribute("stroke-linecap", "round");
        xml.writeAttribute("stroke-linejoin", "round");
        xml.writeEndElement();
    }

    private static Stream<List<Integer>> points(Strokes strokes) {
        return strokes.strokes().stream().flatMap(List::stream);
    }

    private static ToIntFunction<List<Integer>> x() {
        return point -> point.get(0);
    }

    private static ToIntFunction<List<Integer>> y() {
        return point -> point.get(1);
    }

    /** With two digits behind the point, whatever the locale. */
    private static String number(double value) {
        return Double.toString(Math.round(value * 100) / 100.0);
    }
}

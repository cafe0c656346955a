package de.zusage.reporting.sheet;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a decision sheet says, before it is a page or a paper.
 *
 * @param subtitle whose figures they are
 * @param facts which release it is: number, Stand, address and the like
 */
record Sheet(String title, String subtitle, List<Term> facts, List<Section> sections) {
    Sheet {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /** A name and what is said of it. */
    record Term(String name, String text) {}

    /**
     * A chapter.
     *
     * @param id its anchor
     * @param words paragraphs before the figures
     * @param figures each a picture with its numbers, or the numbers alone
     * @param notes what has to be known to read the figures
     * @param absent what the sheet should tell and cannot, each with the reason
     */
    record Section(
            String id,
            String heading,
            List<String> words,
            List<Illustration> figures,
            List<Term> terms,
            List<String> notes,
            List<Term> absent) {}

    /**
     * Numbers, and a picture of them.
     *
     * @param id its anchor
     * @param title with the period that it is about
     * @param chart absent where a table says it better
     */
    record Illustration(String id, String title, @Nullable Chart chart, Grid grid) {}

    /**
     * A table of data.
     *
     * @param corner what the first column names
     */
    record Grid(String caption, String corner, List<String> columns, List<Line> lines) {

        /** The heads of the columns, each of the kind of what stands below it. */
        public List<Value> heads() {
            return IntStream.range(0, columns.size())
                    .mapToObj(i -> new Value(columns.get(i), isText(i) ? Value.TEXT : Value.NUMBER, null))
                    .toList();
        }

        private boolean isText(int column) {
            return !lines.isEmpty() && lines.get(0).values().get(column).kind().equals(Value.TEXT);
        }
    }

    /** A row of a table. */
    record Line(String head, List<Value> values) {}
}

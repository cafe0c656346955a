package de.zusage.portal.counting;

import de.zusage.portal.counting.Counts.Attribute;
import de.zusage.portal.counting.Counts.Category;
import de.zusage.portal.counting.Counts.Cell;
import de.zusage.portal.counting.Counts.Counted;
import de.zusage.portal.counting.Counts.Dictionary;
import de.zusage.portal.naming.OfficeNames;
import de.zusage.portal.page.Months;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts in words: a line for each count that is not zero, with the labels of the dictionary. */
record CountView(Counted counted, List<Attribute> dimensions) {

    static CountView of(Counted counted, Dictionary dictionary) {
        return new CountView(
                counted,
                counted.dimensions().stream()
                        .flatMap(id -> dictionary.attributes().stream()
                                .filter(each -> each.id().equals(id)))
                        .toList());
    }

    /** What the cell is of, in the order of the dimensions; a category that the dictionary does not have stands as its code. */
    public List<String> words(Cell cell, Locale locale) {
        return IntStream.range(0, cell.categories().size())
                .mapToObj(i -> word(i, cell.categories().get(i), locale))
                .toList();
    }

    private String word(int dimension, String code, Locale locale) {
        return dimensions.stream()
                .skip(dimension)
                .limit(1)
                .flatMap(each -> each.categories().stream())
                .filter(each -> each.code().equals(code))
                .map(Category::label)
                .findFirst()
                .map(label -> label.in(locale))
                .orElse(code);
    }

    /** The same lines for a spreadsheet, with the words for office and period before them. */
    List<List<String>> rows(List<String> heads, OfficeNames names, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        heads.stream(),
                        dimensions.stream().map(each -> each.label().in(locale)),
                        Stream.of(counted.counted().in(locale)))
                .flatMap(each -> each)
                .toList());
        counted.cells()
                .forEach(cell -> rows.add(Stream.of(
                                Stream.of(names.of(cell.office()), Months.shown(cell.period(), locale)),
                                words(cell, locale).stream(),
                                Stream.of(String.valueOf(cell.count())))
                        .flatMap(each -> each)
                        .toList()));
        return rows;
    }
}

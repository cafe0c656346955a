package de.zusage.system.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A class, a method or a file that a paper names in code letters is there. */
class NamedPlacesTest {
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]\\w*(\\.\\w+)?");

    @TestFactory
    Stream<DynamicTest> whateverAPaperNamesIsThere() {
        return Paper.all()
                .map(paper -> DynamicTest.dynamicTest(paper.file(), () -> {
                    assertThat(missing(paper)).as(paper.file()).isEmpty();
                    System.out.printf("%s names %d places%n", paper.file(), places(paper));
                }));
    }

    private static List<String> missing(Paper paper) {
        return paper.named()
                .filter(NamedPlacesTest::isPlace)
                .filter(name -> !isThere(name))
                .toList();
    }

    private static long places(Paper paper) {
        return paper.named().filter(NamedPlacesTest::isPlace).count();
    }

    /** A path from the root of the repository, or a type of Java. */
    static boolean isPlace(String name) {
        return isPath(name) || TYPE.matcher(name).matches();
    }

    static boolean isThere(String name) {
        return isPath(name) ? Files.exists(Repository.path(name)) : Repository.hasType(name);
    }

    private static boolean isPath(String name) {
        int slash = name.indexOf('/');
        return name.endsWith(".xml")
                || (slash > 0 && !name.startsWith(".") && Files.isDirectory(Repository.path(name.substring(0, slash))));
    }
}

package de.zusage.system.papers;

import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of {@code docs/}, written in Markdown. */
record Paper(String file, String text) {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern EDGES = Pattern.compile("^\\||\\|\\s*$");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");

    static Paper of(String file) {
        return new Paper(file, Repository.read(file));
    }

    /** The two security papers, and those for data protection officers. */
    static Stream<Paper> all() {
        Stream<String> german = Repository.files("docs/datenschutz", ".md").stream()
                .map(file -> Repository.path("").relativize(file.normalize()).toString());
        return Stream.concat(Stream.of("docs/security.md", "docs/asvs.md"), german)
                .map(Paper::of);
    }

    /** What stands in code letters. */
    Stream<String> named() {
        return CODE.matcher(FENCED.matcher(text).replaceAll("")).results().map(found -> found.group(1));
    }

    /** The rows of all tables whose first cell is of that form, cell by cell. */
    List<List<String>> rows(Pattern first) {
        return text.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(EDGES.matcher(line).replaceAll("").split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .filter(cells -> first.matcher(cells.get(0)).matches())
                .toList();
    }

    /** What stands between the two marks of a block, which are comments that nobody sees. */
    String block(String name) {
        return found(name).group(1);
    }

    /** The page with another text in that block. */
    String with(String name, String content) {
        MatchResult block = found(name);
        return text.substring(0, block.start(1)) + content + text.substring(block.end(1));
    }

    private MatchResult found(String name) {
        return Pattern.compile("(?s)<!-- (?:erzeugt|gehalten): " + name + " -->\n(.*?)<!-- ende: " + name + " -->")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no block " + name));
    }
}

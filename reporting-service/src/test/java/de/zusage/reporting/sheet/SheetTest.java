package de.zusage.reporting.sheet;

import static de.zusage.reporting.sheet.SheetFixtures.emptyFirst;
import static de.zusage.reporting.sheet.SheetFixtures.html;
import static de.zusage.reporting.sheet.SheetFixtures.sheet;
import static de.zusage.reporting.sheet.SheetFixtures.wholePilot;
import static org.assertj.core.api.Assertions.assertThat;

import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.format.StatisticalTable.Figure;
import de.zusage.reporting.protection.State;
import de.zusage.reporting.release.PublicRelease;
import de.zusage.reporting.sheet.Chart.Bars;
import de.zusage.reporting.sheet.Chart.Stack;
import de.zusage.reporting.sheet.Chart.Stacks;
import de.zusage.reporting.sheet.Sheet.Illustration;
import de.zusage.reporting.sheet.Sheet.Section;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the sheet says of a whole pilot and of one that has just begun. */
class SheetTest {
    private static final BigDecimal CANARY = BigDecimal.valueOf(7_654_321);

    @Test
    void onlyFiguresOfTheReleaseAreInIt() {
        PublicRelease release = wholePilot();
        Set<String> released = release.tables().stream()
                .flatMap(table -> table.cells().stream()
                        .filter(cell -> cell.state() == State.SHOWN)
                        .map(cell -> Value.of(cell, table.isOfRates(), SheetFixtures.WORDS)
                                .text()))
                .collect(Collectors.toSet());
        for (String authority : new String[] {null, "stuttgart"}) {
            List<String> said = sheet(release, authority).sections().stream()
                    .filter(section -> !section.id().equals("coverage"))
                    .flatMap(SheetTest::values)
                    .filter(value -> value.kind().equals(Value.NUMBER))
                    .map(Value::text)
                    .toList();
            assertThat(said).hasSizeGreaterThan(60);
            assertThat(released).containsAll(said);
        }
    }

    @Test
    void whatIsSuppressedIsNowhereEvenWhereItIsThere() {
        PublicRelease leaking = wholePilot(cell -> cell.state() == State.SHOWN
                ? cell
                : new Figure(cell.authority(), cell.period(), cell.groups(), cell.state(), CANARY));
        for (String authority : new String[] {null, "stuttgart", "stendal"}) {
            assertThat(html(leaking, authority)).isEqualTo(html(wholePilot(), authority));
        }
    }

    @Test
    void zeroSuppressedMissingAndInapplicableStayDistinct() {
        Set<String> texts = new HashSet<>();
        Set<String> pictures = new HashSet<>();
        for (State state : State.values()) {
            Value value = Value.of(
                    new Figure("_T", "T", List.of(), state, state == State.SHOWN ? BigDecimal.ZERO : null),
                    false,
                    SheetFixtures.WORDS);
            texts.add(value.text());
            Bars bars = new Bars("", List.of(""), List.of(new Chart.Bar("x", List.of(value))), BigDecimal.TEN, false);
            pictures.add(String.join(
                    "|",
                    Stream.of(Canvas.text(new ChartDrawing("a", "", bars, "x")).split("<", -1))
                            .filter(shape -> shape.startsWith("rect"))
                            .toList()));
        }
        assertThat(texts).hasSize(4).contains("0");
        assertThat(pictures)
                .as("zero and inapplicable draw nothing but their words")
                .hasSize(3);
    }

    @Test
    void aHiddenPartHasNoLengthOfItsOwn() {
        Value total = Value.count(100);
        Value hidden = new Value("nicht ausgewiesen", Value.SUPPRESSED, null);
        String one = drawn(new Stack("x", total, List.of(Value.count(60), hidden, hidden)));
        assertThat(one).contains("stroke-dasharray=\"4 2\"").contains("nicht ausgewiesen");
        assertThat(one.split("<rect", -1))
                .as("one part, one piece for all that is hidden, three in the legend")
                .hasSize(6);
        assertThat(drawn(new Stack("x", hidden, List.of(Value.count(60), hidden, hidden))))
                .as("no share of what is hidden")
                .doesNotContain(">60<");
        assertThat(drawn(new Stack("x", Value.count(19), List.of(Value.count(6), Value.count(7), Value.count(6)))))
                .as("too few for shares")
                .doesNotContain(">7<")
                .contains("zu wenige");
    }

    /** What is too few to be divided, what is not told and what was never delivered look different, as the words say. */
    @Test
    void aMarkMeansOneThing() {
        String few = drawn(new Stack("x", Value.count(0), List.of(Value.count(0))));
        String missing = drawn(new Stack("x", of(State.MISSING), List.of(of(State.MISSING))));
        String suppressed = drawn(new Stack("x", of(State.SUPPRESSED), List.of(of(State.SUPPRESSED))));
        String inapplicable = drawn(new Stack("x", of(State.NOT_APPLICABLE), List.of(of(State.NOT_APPLICABLE))));
        String unpublished = drawn(new Stack("x", Value.of(null, false, SheetFixtures.WORDS), List.of()));
        assertThat(field(missing)).contains("stroke-dasharray=\"2 3\"");
        assertThat(field(few)).contains("stroke-dasharray=\"none\"");
        assertThat(field(suppressed)).contains("stroke-dasharray=\"4 2\"");
        for (String word : List.of(inapplicable, unpublished)) {
            assertThat(word.split("<rect", -1)).as("the legend alone").hasSize(4);
        }
        assertThat(section(sheet(wholePilot(), null), "reading").terms())
                .extracting(Sheet.Term::name)
                .as("the words for them")
                .contains("keine Angaben", "nicht ausgewiesen", "zu wenige, um Anteile zu zeichnen");
    }

    private static Value of(State state) {
        return Value.of(new Figure("_T", "T", List.of(), state, null), false, SheetFixtures.WORDS);
    }

    private static String field(String drawing) {
        return drawing.split("<rect", -1)[1];
    }

    @Test
    void whatANumberMeansIsSaidAsItIs() {
        Sheet sheet = sheet(wholePilot(), null);
        assertThat(section(sheet, "reading").terms())
                .filteredOn(term -> term.name().equals("0"))
                .singleElement()
                .satisfies(term -> assertThat(term.text()).contains("oder noch so wenige"));
        assertThat(section(sheet, "reading").terms())
                .filteredOn(term -> term.name().equals("nicht ausgewiesen"))
                .singleElement()
                .satisfies(term -> assertThat(term.text()).contains("Ein Anteil", "kleiner als 5"));
        assertThat(section(sheet, "summary").notes())
                .as("why no share stands beside 0 declined and 218 signed")
                .anySatisfy(note -> assertThat(note).contains("Neben einer 0", "mindestens 5"));
    }

    @Test
    void theSurveyIsNamedWhereTheReleaseHasIt() {
        PublicRelease without = wholePilot();
        assertThat(survey(without)).startsWith("Nicht Teil dieser Veröffentlichung");
        StatisticalTable model = without.tables().get(0);
        List<StatisticalTable> tables = new ArrayList<>(without.tables());
        tables.add(new StatisticalTable(
                "survey-client-helped",
                model.title(),
                model.population(),
                model.date(),
                new StatisticalTable.Unit("SURVEY", model.unit().title()),
                model.release(),
                model.periods(),
                model.dimensions(),
                model.authorities(),
                model.cells()));
        assertThat(survey(SheetFixtures.release(tables)))
                .startsWith("Liegt gesondert vor")
                .contains("survey-client-helped", without.address() + "/tables/");
    }

    private static String survey(PublicRelease release) {
        return section(sheet(release, null), "beyond").absent().stream()
                .filter(term -> term.name().startsWith("Befragung"))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static final Pattern TEXT = Pattern.compile("<text[^>]*?font-size=\"([0-9.]+)\"[^>]*>([^<]*)</text>");

    /** Of the letters of pictures axe knows the colour of the page's letters and the white that the page names for them. */
    @Test
    void lettersOfPicturesAreDarkOnWhiteAndBesideWhatIsDrawn() {
        for (PublicRelease release : List.of(wholePilot(), emptyFirst())) {
            String page = new String(html(release, null), StandardCharsets.UTF_8);
            assertThat(page).contains("color: #1b1b1b; background: #fff;", "svg text { background-color: #fff; }");
            assertThat(page.split("<text ", -1).length - 1)
                    .isPositive()
                    .isEqualTo(page.split("fill=\"" + Canvas.INK + "\">", -1).length - 1);
            Matcher labels = TEXT.matcher(page);
            while (labels.find()) {
                if (labels.group().contains(" x=\"0\"")) {
                    assertThat(Double.parseDouble(labels.group(1))
                                    * 0.56
                                    * labels.group(2).length())
                            .as(labels.group(2))
                            .isLessThan(ChartDrawing.LABELS);
                }
            }
        }
    }

    @Test
    void noPieceOfAWordIsWiderThanItsColumn() {
        for (PublicRelease release : List.of(wholePilot(), emptyFirst())) {
            for (String authority : new String[] {null, "stuttgart"}) {
                sheet(release, authority).sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .map(Illustration::grid)
                        .forEach(SheetTest::requireRoom);
            }
        }
    }

    /** In millimetres: 7.5 points are 2.65, a bold letter is three fifths as wide as high, and a cell has 1.6 of padding. */
    private static void requireRoom(Sheet.Grid grid) {
        ColumnWidths widths = ColumnWidths.of(grid, 170);
        assertThat(widths.table()).as(grid.caption()).isLessThan(170.01);
        for (int i = 0; i < widths.columns().size(); i++) {
            for (String piece : grid.columns().get(i).replace("\u00AD", "- ").split(" ", -1)) {
                assertThat(widths.columns().get(i))
                        .as(grid.caption() + ": " + piece)
                        .isGreaterThan(2.65 * 0.6 * piece.length() + 1.6);
            }
        }
    }

    private static String drawn(Stack stack) {
        return Canvas.text(new ChartDrawing(
                "a", "t", new Stacks("d", List.of("eins", "zwei", "drei"), List.of(stack), "zu wenige"), "x"));
    }

    @Test
    void bothSidesAreTreatedAlike() {
        for (String authority : new String[] {null, "stuttgart"}) {
            Section sides = section(sheet(wholePilot(), authority), "sides");
            Bars rates = (Bars) chart(sides.figures().get(0));
            assertThat(rates.panels()).containsExactly("Klient/in", "Staatliche Seite");
            assertThat(rates.full()).isEqualByComparingTo("100");
            Stacks results = (Stacks) chart(sides.figures().get(1));
            assertThat(results.stacks()).hasSize(authority == null ? 2 : 4);
            assertThat(results.stacks())
                    .allSatisfy(stack -> assertThat(stack.values()).hasSameSizeAs(results.parts()));
        }
        Bars alike = new Bars(
                "",
                List.of("A", "B"),
                List.of(new Chart.Bar("", List.of(Value.count(50), Value.count(50)))),
                BigDecimal.valueOf(100),
                true);
        List<String> bars = Stream.of(
                        Canvas.text(new ChartDrawing("a", "", alike, "x")).split("<rect", -1))
                .skip(1)
                .map(rect -> rect.substring(rect.indexOf("width="), rect.indexOf("></rect")))
                .toList();
        assertThat(bars).as("same size, same colour, same scale").hasSize(2);
        assertThat(bars.get(0)).isEqualTo(bars.get(1));
        Stacks stacks = new Stacks("", List.of("p", "q"), List.of(halves("Klient/in"), halves("Staatliche Seite")), "");
        List<String> pieces = Stream.of(
                        Canvas.text(new ChartDrawing("a", "", stacks, "x")).split("<rect", -1))
                .skip(1)
                .limit(4)
                .map(rect -> rect.substring(rect.indexOf("width="), rect.indexOf("></rect")))
                .toList();
        assertThat(pieces.subList(0, 2)).isEqualTo(pieces.subList(2, 4));
    }

    private static Stack halves(String label) {
        return new Stack(label, Value.count(40), List.of(Value.count(20), Value.count(20)));
    }

    @Test
    void everyPictureHasATableOfItsVeryNumbers() {
        for (PublicRelease release : List.of(wholePilot(), emptyFirst())) {
            for (String authority : new String[] {null, "stuttgart"}) {
                List<Illustration> charts = sheet(release, authority).sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .filter(figure -> figure.chart() != null)
                        .toList();
                assertThat(charts).isNotEmpty();
                charts.forEach(
                        figure -> assertThat(listed(figure)).as(figure.title()).containsAll(drawn(chart(figure))));
            }
        }
        assertThat(sheet(wholePilot(), null).sections().stream()
                        .flatMap(section -> section.figures().stream())
                        .filter(figure -> figure.chart() != null))
                .hasSizeGreaterThan(18);
    }

    private static Chart chart(Illustration figure) {
        return Objects.requireNonNull(figure.chart());
    }

    private static List<Value> listed(Illustration figure) {
        return figure.grid().lines().stream()
                .flatMap(line -> line.values().stream())
                .toList();
    }

    private static List<Value> drawn(Chart chart) {
        return chart instanceof Bars bars
                ? bars.bars().stream().flatMap(bar -> bar.values().stream()).toList()
                : ((Stacks) chart)
                        .stacks().stream()
                                .flatMap(stack -> Stream.concat(stack.values().stream(), Stream.of(stack.total())))
                                .toList();
    }

    @Test
    void anAuthorityStandsBesideTheWholeAndNoOtherIsInIt() {
        PublicRelease release = wholePilot();
        String page = new String(html(release, "stuttgart"), StandardCharsets.UTF_8);
        assertThat(page).contains("Stuttgart", "Alle Modellstandorte", "authority=stuttgart");
        DecisionSheet.sites(release).stream()
                .filter(site -> !site.slug().equals("stuttgart"))
                .forEach(site -> assertThat(page).doesNotContain(site.name()));
    }

    @Test
    void whatIsNotPartOfItIsSaidWithAReason() {
        for (PublicRelease release : List.of(wholePilot(), emptyFirst())) {
            Sheet sheet = sheet(release, null);
            assertThat(section(sheet, "beyond").absent()).hasSize(4);
            assertThat(sheet.sections().stream().flatMap(section -> section.absent().stream()))
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(term.text()).containsPattern("(Nicht Teil|[Ll]iegt) .+: .+"));
        }
        assertThat(section(sheet(emptyFirst(), null), "sides").absent())
                .as("both sides' figures come with the whole period")
                .hasSize(3);
        assertThat(section(sheet(emptyFirst(), null), "sides").figures()).isEmpty();
    }

    @Test
    void selfSelectionIsStated() {
        assertThat(section(sheet(emptyFirst(), null), "comparison").words().get(0))
                .contains("Selbstauswahl")
                .contains("keine Wirkung");
    }

    @Test
    void coverageCountsEachCellOnce() {
        PublicRelease release = wholePilot();
        List<Illustration> grids = section(sheet(release, null), "coverage").figures();
        for (Illustration grid : grids) {
            int first = grid.grid().columns().size() - 6;
            grid.grid().lines().forEach(line -> {
                int[] n = IntStream.range(first, first + 6)
                        .map(i -> Objects.requireNonNull(line.values().get(i).amount())
                                .intValue())
                        .toArray();
                assertThat(n[0]).as(line.head()).isEqualTo(n[1] + n[3] + n[4] + n[5]);
            });
        }
        int all = release.tables().stream().mapToInt(t -> t.cells().size()).sum();
        assertThat(grids.get(1).grid().lines().stream()
                        .mapToInt(line -> Objects.requireNonNull(
                                        line.values().get(0).amount())
                                .intValue())
                        .sum())
                .isEqualTo(all);
        assertThat(grids.get(0).grid().lines())
                .hasSize(19)
                .anySatisfy(line -> assertThat(line.values().get(0).text()).isEqualTo("keine"));
    }

    @Test
    void coverageSaysHowManyOfficesDeliveredWhenTheReleaseWasPrepared() {
        assertThat(offices(wholePilot(), "stuttgart")).containsExactly("Stuttgart 4 von 5");
        assertThat(offices(wholePilot(), null))
                .hasSize(19)
                .contains("Stuttgart 4 von 5", "Essen 4 von 4", "Hamm keine gemeldet");
        PublicRelease before = SheetFixtures.release(wholePilot().tables(), null);
        assertThat(offices(before, "stuttgart")).containsExactly("Stuttgart nicht veröffentlicht");
        assertThat(section(sheet(wholePilot(), null), "coverage").notes())
                .anySatisfy(note -> assertThat(note).contains("am 1. Oktober 2027 geöffnet"));
    }

    private static List<String> offices(PublicRelease release, @Nullable String authority) {
        Illustration sites =
                section(sheet(release, authority), "coverage").figures().get(0);
        return sites.grid().lines().stream()
                .map(line -> line.head() + " " + line.values().get(1).text())
                .toList();
    }

    @Test
    void aTableThatTheAuditorHeldBackIsNamed() {
        PublicRelease release = wholePilot();
        PublicRelease without = new PublicRelease(
                release.id(),
                release.number(),
                release.asOf(),
                release.publishedOn(),
                null,
                5,
                "2",
                1,
                release.answers(),
                List.of("ended"),
                release.delivered(),
                release.tables().stream()
                        .filter(table -> !table.table().equals("ended"))
                        .toList(),
                release.address(),
                release.source());
        assertThat(section(sheet(without, null), "results").absent().get(0).text())
                .contains("Prüfung");
        assertThat(section(sheet(without, null), "coverage").absent().get(0).text())
                .contains("aus welchem Grund, wird nicht gesagt");
    }

    @Test
    void everyTableOfTheReleaseIsShown() {
        assertThat(wholePilot().tables()).extracting(StatisticalTable::table).hasSize(13);
        assertThat(section(sheet(wholePilot(), null), "structure").figures()).hasSize(11);
    }

    static Section section(Sheet sheet, String id) {
        return sheet.sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Value> values(Section section) {
        List<Value> values = new ArrayList<>();
        section.figures().forEach(figure -> values.addAll(listed(figure)));
        return values.stream();
    }
}

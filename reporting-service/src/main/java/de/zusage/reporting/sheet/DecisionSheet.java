package de.zusage.reporting.sheet;

import de.zusage.reporting.dictionary.Unit;
import de.zusage.reporting.format.StatisticalTable;
import de.zusage.reporting.release.PublicRelease;
import de.zusage.reporting.sheet.Sheet.Grid;
import de.zusage.reporting.sheet.Sheet.Illustration;
import de.zusage.reporting.sheet.Sheet.Line;
import de.zusage.reporting.sheet.Sheet.Section;
import de.zusage.reporting.sheet.Sheet.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the sheet together: of all authorities with each of them beside the others, or of one beside the whole. */
final class DecisionSheet {
    private static final String RATES = StatisticalTable.RATES;
    private static final List<String> SUMMARY =
            List.of("signed", "declined", "with-agreement", "completed", "client-met", "state-met");
    private final PublicRelease release;
    private final SheetWords words;
    private final List<Area> areas = new ArrayList<>();
    private final List<Area> sites;
    private final SheetFigures figures;

    /** @param authority whose sheet it is; absent for the whole */
    DecisionSheet(PublicRelease release, Optional<String> authority, SheetWords words) {
        this.release = release;
        this.words = words;
        this.sites = sites(release);
        String whole = words.say("area.whole");
        authority.ifPresent(slug -> areas.add(sites.stream()
                .filter(site -> site.slug().equals(slug))
                .findFirst()
                .orElseThrow()));
        areas.add(new Area(StatisticalTable.TOTAL, whole, words.say("area.short")));
        this.figures = new SheetFigures(new Figures(release), areas, words);
    }

    /** The authorities that the release has tables of. */
    static List<Area> sites(PublicRelease release) {
        return release.tables().stream()
                .filter(table -> !table.authorities().isEmpty())
                .findFirst()
                .map(table -> table.authorities().stream()
                        .map(site -> new Area(site.slug(), site.name(), site.name()))
                        .toList())
                .orElse(List.of());
    }

    Sheet write() {
        boolean isWhole = areas.get(0).isWhole();
        List<Section> sections = new ArrayList<>(List.of(
                reading(), summary(), reach(), structure(isWhole), process(), sides(), results(), comparison()));
        if (isWhole) {
            sections.add(beside());
        }
        sections.addAll(List.of(
                beyond(),
                new Coverage(release, isWhole ? sites : areas.subList(0, 1), isWhole, words).section(),
                new Chapter("caution", words, release.threshold()).close(),
                definitions()));
        return new Sheet(
                words.say("title"),
                isWhole
                        ? words.say("subtitle.whole")
                        : words.say("subtitle.authority", areas.get(0).name()),
                facts(isWhole),
                sections);
    }

    private List<Term> facts(boolean isWhole) {
        String address = release.address() + "/decision-sheet"
                + (isWhole ? "" : "?authority=" + areas.get(0).slug());
        String asOf = SheetWords.day(release.asOf());
        List<Term> facts = new ArrayList<>();
        facts.add(fact("release", release.number(), SheetWords.day(release.publishedOn())));
        facts.add(fact("asOf", asOf));
        String correction = release.correction();
        if (correction != null) {
            facts.add(new Term(words.say("fact.correction"), correction));
        }
        facts.add(fact("threshold", release.threshold()));
        facts.add(fact("versions", release.catalogue(), release.dictionary()));
        facts.add(new Term(words.say("fact.address"), address));
        facts.add(fact(
                "citation",
                release.source(),
                words.say("title"),
                areas.get(0).name(),
                release.number(),
                asOf,
                address));
        return facts;
    }

    private Term fact(String name, Object... parts) {
        return new Term(words.say("fact." + name), words.say("fact." + name + ".text", parts));
    }

    private Section reading() {
        Chapter chapter = new Chapter("reading", words);
        for (String term : List.of("zero", "few", "suppressed", "missing", "inapplicable", "unpublished")) {
            chapter.term(
                    words.say("reading.term." + term),
                    words.say("reading.term." + term + ".text", release.threshold()));
        }
        return chapter.close();
    }

    private Section summary() {
        List<Line> lines = SUMMARY.stream()
                .map(name -> {
                    String table = name.equals("signed") ? name : RATES;
                    List<Value> values = new ArrayList<>();
                    values.add(Value.text(figures.periodOfSingle(table, name).orElse("–")));
                    areas.forEach(area -> values.add(figures.single(table, name, area)));
                    return new Line(words.say("summary." + name), values);
                })
                .toList();
        List<String> columns = new ArrayList<>(List.of(words.say("period")));
        areas.forEach(area -> columns.add(area.name()));
        return new Chapter("summary", words, release.threshold())
                .show(new Illustration(
                        "bild-summary",
                        words.say("summary"),
                        null,
                        new Grid(words.say("summary.grid"), words.say("summary.corner"), columns, lines)))
                .close();
    }

    private Section sides() {
        String title = words.say("figure.fulfilment.rates");
        return new Chapter("sides", words)
                .show(figures.sideRates("side-rates", title, areas), title, why("fulfilment"))
                .show(figures.sides(), words.say("figure.fulfilment"), why("fulfilment"))
                .lacks("causes")
                .close();
    }

    private Section results() {
        return withRate(shares(new Chapter("results", words), "ended", "endReason"), "completed", "ended")
                .lacks("language", "reasons")
                .close();
    }

    private Section comparison() {
        return withRate(shares(new Chapter("comparison", words), "cases", "management"), "with-agreement", "cases")
                .lacks("outcome")
                .close();
    }

    private Section reach() {
        Chapter chapter = new Chapter("reach", words)
                .show(
                        figures.overTime("signed"),
                        words.say("figure.signed", areas.get(0).name()),
                        why("signed"))
                .show(
                        figures.overTime("declined"),
                        words.say("figure.declined", areas.get(0).name()),
                        why("declined"));
        return withRate(chapter, "declined", "declined")
                .lacks("contacts", "active")
                .close();
    }

    private Section structure(boolean isWhole) {
        Chapter chapter = new Chapter("structure", words);
        shares(chapter, "language-level", "cefr");
        shares(chapter, "time-in-germany", "timeInGermany");
        shares(chapter, "sex-age", "sex", "ageBand");
        shares(chapter, "origin", "nationalityGroup", "residenceGroup");
        shares(chapter, "education-work", "education", "work");
        shares(chapter, "needs", "recognitionNeed", "childCare", "contactLanguage");
        if (!isWhole) {
            chapter.note(words.say("structure.federal"));
        }
        return chapter.note(words.say("structure.known")).close();
    }

    private Section process() {
        return shares(new Chapter("process", words), "goal-areas", "goalArea")
                .lacks("days", "reviews", "changes")
                .close();
    }

    private Section beside() {
        List<Area> all = new ArrayList<>(sites);
        all.addAll(areas);
        List<Line> lines = all.stream()
                .map(area -> new Line(
                        area.name(),
                        SUMMARY.stream()
                                .map(name -> figures.single(name.equals("signed") ? name : RATES, name, area))
                                .toList()))
                .toList();
        String title = words.say("figure.sites");
        String sides = words.say("figure.sites.sides");
        return new Chapter("sites", words)
                .show(new Illustration(
                        "bild-sites",
                        title,
                        null,
                        new Grid(
                                title,
                                words.say("sites.corner"),
                                SUMMARY.stream()
                                        .map(name -> words.say("sites." + name))
                                        .toList(),
                                lines)))
                .show(figures.sideRates("sites-sides", sides, all), sides, why("fulfilment"))
                .close();
    }

    private Section beyond() {
        Chapter chapter = new Chapter("beyond", words).lacks("gaps", "referrals");
        List<String> surveys = release.tables().stream()
                .filter(table -> table.unit().code().equals(Unit.SURVEY.name()))
                .map(StatisticalTable::table)
                .toList();
        if (surveys.isEmpty()) {
            chapter.lacks("survey");
        } else {
            chapter.without(
                    words.say("beyond.absent.survey"),
                    words.say(
                            "beyond.absent.survey.apart", String.join(", ", surveys), release.address() + "/tables/…"));
        }
        return chapter.lacks("effort").close();
    }

    private Section definitions() {
        Chapter chapter = new Chapter("definitions", words);
        for (StatisticalTable table : release.tables()) {
            if (table.isOfRates()) {
                table.dimensions()
                        .get(0)
                        .groups()
                        .forEach(rate -> chapter.term(rate.title().de(), words.say("rate." + rate.code())));
            } else if (table.population() != null && table.date() != null) {
                chapter.term(
                        table.title().de(),
                        words.say(
                                "definitions.counted",
                                table.population().de(),
                                table.unit().title().de(),
                                table.date().de()));
            }
        }
        return chapter.close();
    }

    private Chapter shares(Chapter chapter, String table, String... attributes) {
        for (String attribute : attributes) {
            chapter.show(figures.shares(table, attribute), words.say("figure." + table + "." + attribute), why(table));
        }
        return chapter;
    }

    private Chapter withRate(Chapter chapter, String rate, String table) {
        return chapter.show(figures.rate(rate), words.say("figure.rate." + rate), why(table));
    }

    private String why(String table) {
        return words.say(release.withheld().contains(table) ? "absent.withheld" : "absent.table");
    }
}

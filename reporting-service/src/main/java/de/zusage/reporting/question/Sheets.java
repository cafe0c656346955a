package de.zusage.reporting.question;

import de.zusage.kit.crypto.Sha256;
import de.zusage.reporting.authority.Authorities;
import de.zusage.reporting.authority.Authority;
import de.zusage.reporting.catalogue.Catalogue;
import de.zusage.reporting.catalogue.CoreTable;
import de.zusage.reporting.catalogue.Geography;
import de.zusage.reporting.catalogue.Group;
import de.zusage.reporting.dictionary.Population;
import de.zusage.reporting.dictionary.Text;
import de.zusage.reporting.format.Format;
import de.zusage.reporting.format.SdmxStructure;
import de.zusage.reporting.format.StatisticalTables;
import de.zusage.reporting.period.PilotCalendar;
import de.zusage.reporting.preparation.Standing;
import de.zusage.reporting.preparation.Standing.Released;
import de.zusage.reporting.protection.Verdict;
import de.zusage.reporting.question.QuestionApi.NewQuestion;
import de.zusage.reporting.table.Assembly;
import de.zusage.reporting.table.PublishedTable;
import de.zusage.reporting.table.ReleaseHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the answer sheet and the answer in each format. */
@ApplicationScoped
class Sheets {
    private static final List<Text> FOOTNOTES = List.of(
            new Text(
                    "Gezählt sind Einheiten, die in einer Veröffentlichung stehen und deren Angaben noch vorliegen, so wie sie damals gezählt wurden.",
                    "Counted are units that stand in a release and whose facts are still kept, as they were counted then."),
            new Text(
                    "Geprüft neben allen Veröffentlichungen und allen früheren Antworten.",
                    "Audited beside all releases and all earlier answers."));
    /** A site that was invited and is not named yet lies in none. */
    private static final String NO_LAND = "–";

    private final Catalogue catalogue;
    private final PilotCalendar pilot;
    private final Authorities authorities;
    private final Standing standing;
    private final QuestionConfig config;
    private final Clock clock;

    Sheets(
            Catalogue catalogue,
            PilotCalendar pilot,
            Authorities authorities,
            Standing standing,
            QuestionConfig config,
            Clock clock) {
        this.catalogue = catalogue;
        this.pilot = pilot;
        this.authorities = authorities;
        this.standing = standing;
        this.config = config;
        this.clock = clock;
    }

    /** The bytes of a granted answer by their formats, and of the SDMX structure. */
    Map<String, byte[]> files(CoreTable table, Verdict verdict, Released released) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        ReleaseHead head = new ReleaseHead(
                released.number(),
                released.asOf(),
                null,
                catalogue.version(),
                catalogue.dictionary().version(),
                standing.threshold());
        PublishedTable published = new Assembly(head, catalogue, pilot, authorities.all())
                .table(table, List.of(new Assembly.Added(released.number(), verdict.cells())))
                .orElseThrow();
        StatisticalTables words = new StatisticalTables(catalogue.dictionary());
        for (Format format : Format.values()) {
            files.put(format.name(), format.write(words.of(published)));
        }
        files.put(
                SdmxStructure.FORMAT,
                SdmxStructure.of(table, catalogue, authorities.all()).write(LocalDate.now(clock)));
        return files;
    }

    QuestionApi.Sheet sheet(
            UUID id,
            int number,
            NewQuestion question,
            CoreTable table,
            Verdict verdict,
            Released released,
            Map<String, byte[]> files) {
        LocalDate today = LocalDate.now(clock);
        URI address = config.address().resolve("api/v1/questions/" + id);
        Text said = verdict.isGranted() ? new Text("Beantwortet", "Answered") : new Text("Abgelehnt", "Refused");
        return new QuestionApi.Sheet(
                id,
                number,
                today,
                question.words(),
                question.reference(),
                verdict.isGranted() ? QuestionApi.State.GRANTED : QuestionApi.State.REFUSED,
                verdict.objection() == null
                        ? List.of()
                        : List.of(new QuestionApi.Reason(
                                Reasons.code(verdict.objection()), Reasons.words(verdict.objection()))),
                definition(question, table),
                released.number(),
                released.asOf(),
                verdict.isGranted() && question.place() == Geography.AUTHORITY ? lands() : List.of(),
                FOOTNOTES,
                config.publisher() + ": Antwort " + number + " auf " + question.reference() + ", Stand "
                        + released.asOf() + ", " + address,
                address,
                List.of(new QuestionApi.Revision(1, today, said)),
                files.entrySet().stream()
                        .map(file -> file(address, file.getKey(), file.getValue()))
                        .toList());
    }

    private static QuestionApi.FileItem file(URI address, String format, byte[] bytes) {
        boolean structure = format.equals(SdmxStructure.FORMAT);
        return new QuestionApi.FileItem(
                format,
                structure ? SdmxStructure.MEDIA_TYPE : Format.valueOf(format).mediaType(),
                URI.create(
                        structure
                                ? address + "/structure"
                                : address + "/table?format="
                                        + Format.valueOf(format).ending()),
                Sha256.hex(bytes),
                bytes.length);
    }

    private QuestionApi.Definition definition(NewQuestion question, CoreTable table) {
        Population population =
                catalogue.dictionary().population(question.population()).orElseThrow();
        return new QuestionApi.Definition(
                population.id(),
                population.label(),
                population.dateLabel(),
                catalogue.dictionary().unit(population.unit()).label(),
                table.dimensions().stream()
                        .map(d -> new QuestionApi.Division(
                                d.attribute(),
                                catalogue
                                        .dictionary()
                                        .attribute(d.attribute())
                                        .orElseThrow()
                                        .label(),
                                d.groups().stream().map(Group::title).toList()))
                        .toList(),
                question.place(),
                question.span());
    }

    private List<QuestionApi.Land> lands() {
        return authorities.all().stream()
                .collect(Collectors.groupingBy(
                        a -> a.land() == null ? NO_LAND : a.land(),
                        TreeMap::new,
                        Collectors.mapping(Authority::name, Collectors.toList())))
                .entrySet()
                .stream()
                .map(land -> new QuestionApi.Land(land.getKey(), land.getValue()))
                .toList();
    }
}

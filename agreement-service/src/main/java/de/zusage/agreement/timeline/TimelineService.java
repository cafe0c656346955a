package de.zusage.agreement.timeline;

import de.zusage.agreement.casefile.DisputedFields;
import de.zusage.agreement.casefile.VisibleCases;
import de.zusage.agreement.history.NotedValues;
import de.zusage.agreement.timeline.TimelineApi.Change;
import de.zusage.agreement.timeline.TimelineApi.Entry;
import de.zusage.agreement.timeline.TimelineRows.Happened;
import de.zusage.agreement.timeline.TimelineRows.Noted;
import de.zusage.agreement.timeline.TimelineRows.Position;
import de.zusage.agreement.timeline.TimelineWords.Words;
import de.zusage.kit.tenancy.Caller;
import de.zusage.kit.web.AccessLog;
import de.zusage.kit.web.Cursors;
import de.zusage.kit.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the story of a case, newest first, to the office's advisers and to the client. */
@ApplicationScoped
class TimelineService {
    private static final String LIST = "history";

    /** A field whose values are subjects of staff: nothing for the client. */
    private static final String OF_STAFF = "adviser";

    private static final Pattern OF_A_VERSION = Pattern.compile("version\\.(\\d+)\\.(.+)");

    /** A caller may use a request id twice; what lies further apart was not one request. */
    private static final Duration ONE_REQUEST = Duration.ofMinutes(1);

    private final TimelineRows rows;
    private final TimelineWords words;
    private final NotedValues values;
    private final VisibleCases visible;
    private final DisputedFields disputed;
    private final Caller caller;
    private final Cursors cursors;
    private final AccessLog access;

    TimelineService(
            TimelineRows rows,
            TimelineWords words,
            NotedValues values,
            VisibleCases visible,
            DisputedFields disputed,
            Caller caller,
            Cursors cursors,
            AccessLog access) {
        this.rows = rows;
        this.words = words;
        this.values = values;
        this.visible = visible;
        this.disputed = disputed;
        this.caller = caller;
        this.cursors = cursors;
        this.access = access;
    }

    /** A page; the filter is {@code reads}, {@code writes} or absent. */
    @Transactional
    Page<Entry> of(UUID id, @Nullable String filter, @Nullable String cursor, int limit, String language) {
        boolean own = visible.isOfTheCaller(visible.required(id)) && !caller.hasRole("adviser");
        String bound = id + "/" + filter;
        List<String> position = cursors.read(LIST, bound, cursor);
        Position below = position.isEmpty()
                ? null
                : new Position(Instant.parse(position.get(0)), UUID.fromString(position.get(1)));
        Boolean reads = filter == null ? null : Boolean.valueOf(filter.equals("reads"));
        List<Happened> found = rows.page(id, reads, words.reads(), below, limit + 1);
        Page<Happened> page = cursors.page(
                LIST,
                bound,
                found,
                limit,
                last -> List.of(
                        last.position().at().toString(), last.position().id().toString()));
        List<Entry> entries = entries(id, page.items(), words.in(language), own);
        access.record("read-history", "case", id);
        return new Page<>(entries, page.next());
    }

    private List<Entry> entries(UUID casefile, List<Happened> page, Words language, boolean own) {
        Map<UUID, List<Change>> changes = changes(casefile, page, language, own);
        return page.stream()
                .map(row -> new Entry(
                        row.position().id(),
                        row.position().at(),
                        List.of(row.roles().split(",", -1)),
                        own ? null : row.person(),
                        row.action(),
                        row.kind(),
                        row.object(),
                        words.reads().contains(row.action()),
                        language.action(row.kind(), row.action()),
                        changes.getOrDefault(row.position().id(), List.of())))
                .toList();
    }

    /** The noted changes of a page, by the entry they belong to: one key is read, however many values there are. */
    private Map<UUID, List<Change>> changes(UUID casefile, List<Happened> page, Words language, boolean own) {
        List<Happened> writes = page.stream()
                .filter(row -> !words.reads().contains(row.action()))
                .toList();
        if (writes.isEmpty()) {
            return Map.of();
        }
        List<Noted> noted = rows.changes(
                casefile,
                writes.stream().map(Happened::request).filter(Objects::nonNull).toList(),
                writes.get(writes.size() - 1).position().at().minus(ONE_REQUEST),
                writes.get(0).position().at().plus(ONE_REQUEST));
        if (noted.isEmpty()) {
            return Map.of();
        }
        NotedValues.Reading reading = values.of(casefile);
        List<String> open = disputed.of(casefile);
        Map<UUID, List<Change>> byEntry = new HashMap<>();
        noted.stream()
                .filter(each -> !own || !each.field().equals(OF_STAFF))
                .forEach(each -> writes.stream()
                        .filter(row -> belongs(each, row))
                        .findFirst()
                        .ifPresent(row -> byEntry.computeIfAbsent(row.position().id(), key -> new ArrayList<>())
                                .add(change(each, reading, language, open))));
        return byEntry;
    }

    private static boolean belongs(Noted change, Happened row) {
        if (change.by() == null) {
            return change.id().equals(row.position().id());
        }
        return change.by().equals(row.person())
                && Objects.equals(change.request(), row.request())
                && Duration.between(change.at(), row.position().at()).abs().compareTo(ONE_REQUEST) < 0;
    }

    private static Change change(Noted noted, NotedValues.Reading reading, Words language, List<String> disputed) {
        Matcher version = OF_A_VERSION.matcher(noted.field());
        boolean ofVersion = version.matches();
        String field = ofVersion ? version.group(2) : noted.field();
        return new Change(
                field,
                ofVersion ? Integer.valueOf(version.group(1)) : null,
                language.field(ofVersion ? "version" : noted.kind(), field),
                reading.old(noted.id(), noted.old()),
                reading.now(noted.id(), noted.now()),
                disputed.stream().anyMatch(each -> each.endsWith("." + field)) ? true : null);
    }
}

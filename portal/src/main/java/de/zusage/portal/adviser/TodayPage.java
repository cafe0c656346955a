package de.zusage.portal.adviser;

import de.zusage.portal.adviser.Worklist.Bucket;
import de.zusage.portal.adviser.Worklist.Entry;
import de.zusage.portal.service.Items;
import de.zusage.portal.service.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a day begins with, with the names of those whom it is about.
 *
 * @param names by case; empty if agreement-service is away: then the page names no one
 */
record TodayPage(
        Part<Worklist.Counts> counts,
        Part<List<Entry>> entries,
        Part<Items<Notices.ToCall>> calls,
        Part<Items<Notices.Escalation>> escalations,
        Map<UUID, String> names) {

    /** All kinds of things to do, the most urgent first. */
    public List<Bucket> all() {
        return List.of(Bucket.values());
    }

    /** The kinds of things to do that there are some of, the most urgent first. */
    public List<Bucket> buckets() {
        return Arrays.stream(Bucket.values())
                .filter(each -> !of(each).isEmpty())
                .toList();
    }

    public List<Entry> of(Bucket bucket) {
        return entries.away()
                ? List.of()
                : entries.value().stream()
                        .filter(each -> each.bucket() == bucket)
                        .toList();
    }

    public String name(UUID caseId) {
        return names.getOrDefault(caseId, "");
    }
}

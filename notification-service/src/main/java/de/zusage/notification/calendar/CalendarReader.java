package de.zusage.notification.calendar;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.adviser.RestrictedCases;
import de.zusage.notification.calendar.Entries.Words;
import de.zusage.notification.contact.OpenCases;
import de.zusage.notification.contact.Reach;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.secret.Secret;
import de.zusage.notification.secret.SecretLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the calendar at an address, under the office that the address belongs to. */
@ApplicationScoped
class CalendarReader {

    private static final String TABLE = "calendar_feed";

    private final SecretLookup lookup;
    private final CalendarFeeds feeds;
    private final OpenCases cases;
    private final Reach reach;
    private final KnownAdvisers advisers;
    private final RestrictedCases restricted;
    private final Entries entries;
    private final CalendarText text;
    private final Tenancy tenancy;
    private final Clock clock;
    private final NeutralWords words = NeutralWords.read();

    CalendarReader(
            SecretLookup lookup,
            CalendarFeeds feeds,
            OpenCases cases,
            Reach reach,
            KnownAdvisers advisers,
            RestrictedCases restricted,
            Entries entries,
            CalendarText text,
            Tenancy tenancy,
            Clock clock) {
        this.lookup = lookup;
        this.feeds = feeds;
        this.cases = cases;
        this.reach = reach;
        this.advisers = advisers;
        this.restricted = restricted;
        this.entries = entries;
        this.text = text;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Empty for an address that never was, is no more, or is a closed case's. */
    Optional<String> read(Secret secret) {
        String hash = secret.hash();
        return lookup.find(TABLE, hash)
                .flatMap(found -> tenancy.call(
                        found.tenant(), () -> feeds.at(found.row(), hash).flatMap(this::write)));
    }

    private Optional<String> write(CalendarFeed feed) {
        Optional<UUID> caseId = feed.caseId();
        return caseId.isPresent() ? ofClient(feed, caseId.get()) : feed.person().map(person -> ofAdviser(feed, person));
    }

    /**
     * Under one word that betrays nothing, unless the client chose another. Whoever is told nothing, by a restriction or an
     * objection, has an empty calendar at the same address, so that programs forget what they showed: it fills again later.
     */
    private Optional<String> ofClient(CalendarFeed feed, UUID caseId) {
        return Optional.ofNullable(cases.languages(Set.of(caseId)).get(caseId)).map(language -> {
            String word = feeds.titleOf(feed).orElseGet(() -> words.in(language));
            return text.write(
                    word, reach.stopped(caseId) ? List.of() : entries.ofClient(feed, caseId, new Words(word, "")));
        });
    }

    /** Of the cases that the adviser answers for, and where he or she stands in today; a restricted one is not worked with. */
    private String ofAdviser(CalendarFeed feed, UUID person) {
        Set<UUID> open = new HashSet<>(
                cases.languages(advisers.casesOf(person, LocalDate.now(clock))).keySet());
        open.removeAll(restricted.among(open));
        return text.write(words.line("office"), entries.ofCases(feed, open, this::forOffice));
    }

    private Words forOffice(KnownDate date) {
        return new Words(
                words.line("office." + date.kind()),
                words.line("office.reference")
                        .replace("{reference}", date.caseId().toString()));
    }
}

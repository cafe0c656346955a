package de.zusage.notification.calendar;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.adviser.KnownAdvisers;
import de.zusage.notification.calendar.Entries.Words;
import de.zusage.notification.contact.OpenCases;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.secret.Secret;
import de.zusage.notification.secret.SecretLookup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
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
    private final KnownAdvisers advisers;
    private final Entries entries;
    private final CalendarText text;
    private final Tenancy tenancy;
    private final Clock clock;
    private final NeutralWords words = NeutralWords.read();

    CalendarReader(
            SecretLookup lookup,
            CalendarFeeds feeds,
            OpenCases cases,
            KnownAdvisers advisers,
            Entries entries,
            CalendarText text,
            Tenancy tenancy,
            Clock clock) {
        this.lookup = lookup;
        this.feeds = feeds;
        this.cases = cases;
        this.advisers = advisers;
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

    /** Under one word that betrays nothing, unless the client chose another. */
    private Optional<String> ofClient(CalendarFeed feed, UUID caseId) {
        return Optional.ofNullable(cases.languages(Set.of(caseId)).get(caseId)).map(language -> {
            String word = feeds.titleOf(feed).orElseGet(() -> words.in(language));
            return text.write(word, entries.ofClient(feed, caseId, new Words(word, "")));
        });
    }

    /** Of the cases that the adviser answers for, and where he or she stands in today. */
    private String ofAdviser(CalendarFeed feed, UUID person) {
        Collection<UUID> open =
                cases.languages(advisers.casesOf(person, LocalDate.now(clock))).keySet();
        return text.write(words.line("office"), entries.ofCases(feed, open, this::forOffice));
    }

    private Words forOffice(KnownDate date) {
        return new Words(
                words.line("office." + date.kind()),
                words.line("office.reference")
                        .replace("{reference}", date.caseId().toString()));
    }
}

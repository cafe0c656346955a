package de.zusage.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.zusage.kit.crypto.KeyService;
import de.zusage.notification.agreement.EndedAgreements;
import de.zusage.notification.agreement.Pause;
import de.zusage.notification.agreement.PausedAgreements;
import de.zusage.notification.date.DateKind;
import de.zusage.notification.date.KnownDate;
import de.zusage.notification.date.KnownDates;
import de.zusage.notification.date.Side;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Makes entries of what is known: nothing of an agreement that is over, called off while it is paused. */
@ApplicationScoped
class Entries {

    private static final Set<DateKind> PLANNED = EnumSet.of(DateKind.STEP, DateKind.REVIEW);
    private static final Set<DateKind> OF_AGREEMENTS = EnumSet.of(DateKind.STEP, DateKind.REVIEW, DateKind.OFFER);
    private static final Set<Side> THE_CLIENTS = EnumSet.of(Side.CLIENT, Side.BOTH);

    private final KnownDates dates;
    private final EndedAgreements ended;
    private final PausedAgreements paused;
    private final KeyService keys;

    Entries(KnownDates dates, EndedAgreements ended, PausedAgreements paused, KeyService keys) {
        this.dates = dates;
        this.ended = ended;
        this.paused = paused;
        this.keys = keys;
    }

    /** What an entry says. */
    record Words(String summary, String description) {}

    /** What the client has taken on, and the talks. */
    List<CalendarEntry> ofClient(CalendarFeed feed, UUID caseId, Words words) {
        return entries(feed, dates.open(Set.of(caseId), PLANNED, THE_CLIENTS), date -> words);
    }

    /** Every day that matters in these cases, whoever promised what. */
    List<CalendarEntry> ofCases(CalendarFeed feed, Collection<UUID> cases, Function<KnownDate, Words> words) {
        return entries(feed, dates.open(cases, OF_AGREEMENTS, EnumSet.allOf(Side.class)), words);
    }

    private List<CalendarEntry> entries(CalendarFeed feed, List<KnownDate> open, Function<KnownDate, Words> words) {
        List<UUID> agreements =
                open.stream().map(KnownDate::agreementId).distinct().toList();
        Set<UUID> over = ended.among(agreements);
        Map<UUID, Pause> pauses = paused.among(agreements);
        return open.stream()
                .filter(date -> !over.contains(date.agreementId()))
                .map(date -> entry(feed, date, pauses.getOrDefault(date.agreementId(), Pause.NEVER), words.apply(date)))
                .toList();
    }

    private CalendarEntry entry(CalendarFeed feed, KnownDate date, Pause pause, Words words) {
        Instant changed = date.changedAt();
        return new CalendarEntry(
                uid(feed, date),
                date.dueOn(),
                words.summary(),
                words.description(),
                pause.paused(),
                date.changes() + pause.changes(),
                pause.changedAt().isAfter(changed) ? pause.changedAt() : changed);
    }

    /** The same at each look, and another at every other address: nobody joins two calendars by it. */
    private String uid(CalendarFeed feed, KnownDate date) {
        byte[] mac = keys.mac("calendar-uid", (feed.secretHash() + "|" + date.id()).getBytes(UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(mac);
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}

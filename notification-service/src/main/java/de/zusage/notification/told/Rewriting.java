package de.zusage.notification.told;

import de.zusage.kit.tenancy.Tenancy;
import de.zusage.notification.message.MessageFacts;
import de.zusage.notification.reminder.ThingsSaid.Thing;
import de.zusage.notification.text.Additions;
import de.zusage.notification.text.Item;
import de.zusage.notification.text.Medium;
import de.zusage.notification.text.Texts;
import de.zusage.notification.text.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts what a message said into words again, as on the day on which it was said; no words of a message are kept. */
@ApplicationScoped
class Rewriting {
    private final Texts texts;
    private final Tenancy tenancy;
    private final Clock clock;

    Rewriting(Texts texts, Tenancy tenancy, Clock clock) {
        this.texts = texts;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Empty where it is no longer known what it said. */
    Optional<Wording> of(MessageFacts message, Collection<Thing> said, Locale language) {
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Instant at = Optional.ofNullable(message.settledAt()).orElse(message.madeAt());
        LocalDate day = LocalDate.ofInstant(at, clock.getZone());
        List<Item> items = said.stream()
                .map(thing -> new Item(thing.kind().occasion(thing.dueOn(), day), thing.dueOn()))
                .toList();
        Additions additions = new Additions(tenancy.authority(), true, Optional.empty());
        return Optional.of(
                texts.forClient(items, Medium.valueOf(message.channel().name()), language, additions));
    }
}

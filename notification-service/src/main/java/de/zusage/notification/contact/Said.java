package de.zusage.notification.contact;

import de.zusage.kit.web.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One word of the client on one channel, or without one on all of them. */
record Said(@Nullable Channel channel, Word word, LocalDate on, Source source) {

    /** Said to an adviser. */
    Said(@Nullable Channel channel, Word word, LocalDate on) {
        this(channel, word, on, Source.ADVISER);
    }

    Said through(Source other) {
        return new Said(channel, word, on, other);
    }

    /** What was said between two declarations; another address is another word, since safety is of the address. */
    static List<Said> between(List<SafeChannel> before, List<SafeChannel> after, LocalDate today) {
        check(after, today);
        List<Said> said = new ArrayList<>();
        before.stream()
                .filter(old -> after.stream().noneMatch(old::leadsWhere))
                .forEach(old -> said.add(new Said(old.channel(), Word.WITHDRAWN, today)));
        after.stream()
                .filter(now -> before.stream().noneMatch(now::repeats))
                .forEach(now -> said.add(new Said(now.channel(), Word.CALLED_SAFE, now.calledSafeOn())));
        after.forEach(now -> fallback(now, before).ifPresent(word -> said.add(new Said(now.channel(), word, today))));
        return said;
    }

    /** What was said of using it where one before it failed, if that is new. */
    private static Optional<Word> fallback(SafeChannel now, List<SafeChannel> before) {
        boolean chosen = before.stream().filter(now::leadsWhere).anyMatch(SafeChannel::fallback);
        if (now.fallback() == chosen) {
            return Optional.empty();
        }
        return Optional.of(chosen ? Word.FALLBACK_ENDED : Word.FALLBACK_CHOSEN);
    }

    private static void check(List<SafeChannel> channels, LocalDate today) {
        Set<Channel> seen = new HashSet<>();
        for (SafeChannel channel : channels) {
            if (!seen.add(channel.channel())) {
                throw new InvalidInput("channel-twice", "A channel may be named once.");
            }
            if (channel.calledSafeOn().isAfter(today)) {
                throw new InvalidInput("called-safe-in-future", "Nobody can have called a channel safe after today.");
            }
        }
    }
}

package de.zusage.notification.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A channel, where it leads, and the day on which the client called it safe.
 *
 * @param fallback whether the client wants it used where one before it failed
 * @param confirmedOn the day on which the client last said that it is still so
 * @param bouncedOn the day on which it turned out that nobody is there: not used without a word of the client from that day on
 */
record SafeChannel(
        Channel channel,
        Address address,
        LocalDate calledSafeOn,
        boolean fallback,
        @Nullable LocalDate confirmedOn,
        @Nullable LocalDate bouncedOn) {

    /** The channels that lead elsewhere than before, or nowhere. */
    static Set<Channel> moved(List<SafeChannel> before, List<SafeChannel> after) {
        return Stream.concat(
                        before.stream().filter(old -> after.stream().noneMatch(old::leadsWhere)),
                        after.stream().filter(now -> before.stream().noneMatch(now::leadsWhere)))
                .map(SafeChannel::channel)
                .collect(Collectors.toSet());
    }

    boolean leadsWhere(SafeChannel other) {
        return channel == other.channel && address.equals(other.address);
    }

    /** The same word of the client; what became of it is none of his or hers. */
    boolean repeats(SafeChannel earlier) {
        return leadsWhere(earlier) && calledSafeOn.equals(earlier.calledSafeOn);
    }

    /** Declared again it keeps what was confirmed; a word of before the day on which nobody was there changes nothing of that. */
    SafeChannel after(SafeChannel earlier) {
        if (!leadsWhere(earlier)) {
            return this;
        }
        @Nullable LocalDate bounced = earlier.bouncedOn;
        boolean saidSince = bounced != null && !calledSafeOn.isBefore(bounced);
        return new SafeChannel(
                channel, address, calledSafeOn, fallback, earlier.confirmedOn, saidSince ? null : bounced);
    }

    /** The last day on which the client said that it is safe. */
    LocalDate lastSaidOn() {
        return confirmedOn == null || confirmedOn.isBefore(calledSafeOn) ? calledSafeOn : confirmedOn;
    }
}

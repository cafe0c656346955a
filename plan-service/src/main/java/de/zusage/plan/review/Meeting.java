package de.zusage.plan.review;

import de.zusage.kit.web.InvalidInput;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When, how and where both sides meet: an address, a link to a video call, nothing for the telephone. */
record Meeting(
        LocalDate on,
        @Nullable LocalTime at,
        ReviewMode mode,
        @Nullable String place) {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    Meeting {
        at = at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
        if (at != null && BERLIN.getRules().getValidOffsets(on.atTime(at)).isEmpty()) {
            throw new InvalidInput("time-does-not-exist", "The clocks go forward over that time.");
        }
        if (place != null && mode == ReviewMode.PHONE) {
            throw new InvalidInput("phone-has-no-place", "A talk on the telephone has no place.");
        }
        if (place != null && mode == ReviewMode.VIDEO && !isLink(place)) {
            throw new InvalidInput("video-needs-a-link", "A video call is at an address that begins with https.");
        }
    }

    /** Of an hour that comes twice, when the clocks go back, the first one is meant. */
    static OffsetDateTime begin(LocalDate on, LocalTime at) {
        return on.atTime(at).atZone(BERLIN).toOffsetDateTime();
    }

    private static boolean isLink(String place) {
        try {
            URI link = URI.create(place);
            return "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

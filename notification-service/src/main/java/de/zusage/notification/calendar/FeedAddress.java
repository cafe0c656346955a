package de.zusage.notification.calendar;

import de.zusage.notification.calendar.CalendarApi.FeedView;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The address of a calendar, as it is told once. */
@ApplicationScoped
class FeedAddress {

    private final String prefix;

    FeedAddress(FeedConfig config) {
        this.prefix = config.publicUrl().replaceFirst("/+$", "") + "/calendar/";
    }

    RestResponse<FeedView> created(Secret secret) {
        URI address = URI.create(prefix + secret.text() + ".ics");
        return ResponseBuilder.<FeedView>created(address)
                .entity(new FeedView(address.toString()))
                .header("Cache-Control", "no-store")
                .build();
    }
}

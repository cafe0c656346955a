package de.zusage.notification.calendar;

import de.zusage.notification.calendar.CalendarApi.FeedView;
import de.zusage.notification.secret.Outside;
import de.zusage.notification.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The address of a calendar, as it is told once. */
@ApplicationScoped
class FeedAddress {

    private final Outside outside;

    FeedAddress(Outside outside) {
        this.outside = outside;
    }

    RestResponse<FeedView> created(Secret secret) {
        URI address = outside.address("/calendar/" + secret.text() + ".ics");
        return ResponseBuilder.<FeedView>created(address)
                .entity(new FeedView(address.toString()))
                .header("Cache-Control", "no-store")
                .build();
    }
}

package de.zusage.agreement.template;

import de.zusage.kit.event.EventLog;
import de.zusage.kit.event.EventStream;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells the other services which building blocks there are. */
@ApplicationScoped
class TemplatePublisher {
    private static final String TOPIC = "zusage.template";

    private final EventLog events;
    private final Templates shipped;
    private final DataSource dataSource;

    TemplatePublisher(EventLog events, Templates shipped, DataSource dataSource) {
        this.events = events;
        this.shipped = shipped;
        this.dataSource = dataSource;
    }

    /** Two carriers may use one code: the stream of a carrier's template names the carrier too. */
    void publish(String carrier, String code, TemplateEvent event) {
        events.append(new EventStream(TOPIC, "template:" + carrier + "/" + code), event);
    }

    /** What ships with the service is told once per version, when a service that has it starts. */
    void tellShipped(@Observes StartupEvent event) {
        QuarkusTransaction.requiringNew()
                .run(() -> shipped.all().stream()
                        .filter(this::untold)
                        .forEach(template -> events.append(
                                new EventStream(TOPIC, "template:" + template.code()),
                                TemplateEvent.Published.of(template, null))));
    }

    private boolean untold(Template template) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into told_template (code, version) values (?, ?) on conflict do nothing")) {
            insert.setString(1, template.code());
            insert.setInt(2, template.version());
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the shipped templates cannot be told", e);
        }
    }
}

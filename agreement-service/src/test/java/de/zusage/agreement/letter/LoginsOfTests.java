package de.zusage.agreement.letter;

import de.zusage.kit.tenancy.Tenant;
import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An identity provider that keeps its logins in memory and can be away; the real one is asked by the system tests. */
@Mock
@ApplicationScoped
class LoginsOfTests implements OwnLogins {
    private final Map<UUID, Instant> made = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private volatile boolean away;
    private volatile @Nullable OwnLogin last;

    LoginsOfTests(Clock clock) {
        this.clock = clock;
    }

    void away(boolean now) {
        away = now;
    }

    OwnLogin last() {
        return Objects.requireNonNull(last);
    }

    boolean open(UUID subject) {
        return made.containsKey(subject);
    }

    int count() {
        return made.size();
    }

    @Override
    public OwnLogin make(Tenant tenant, String carrier) {
        requireThere();
        OwnLogin login = new OwnLogin(UUID.randomUUID(), OwnLogin.pieces(random, 2), OwnLogin.pieces(random, 4));
        made.put(login.subject(), clock.instant());
        last = login;
        return login;
    }

    @Override
    public void end(UUID subject) {
        requireThere();
        made.remove(subject);
    }

    @Override
    public Set<UUID> madeBefore(Instant time) {
        requireThere();
        return made.entrySet().stream()
                .filter(login -> login.getValue().isBefore(time))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void requireThere() {
        if (away) {
            throw new LoginsAway(new IllegalStateException("away"));
        }
    }
}

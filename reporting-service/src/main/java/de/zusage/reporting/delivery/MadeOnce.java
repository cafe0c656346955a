package de.zusage.reporting.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what was made of a public release, which never changes: what was not asked for the longest goes first when it is
 * too much. Whether somebody may read it is for the caller to know.
 */
@ApplicationScoped
public class MadeOnce {
    private final Map<Key, Frozen> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final MadeOnceConfig config;
    private long bytes;

    MadeOnce(MadeOnceConfig config) {
        this.config = config;
    }

    private record Key(UUID release, String name) {}

    public synchronized Optional<Frozen> get(UUID release, String name) {
        return Optional.ofNullable(kept.get(new Key(release, name)));
    }

    public synchronized Frozen keep(UUID release, String name, Frozen made) {
        Frozen before = kept.put(new Key(release, name), made);
        bytes += made.bytes().length - (before == null ? 0 : before.bytes().length);
        var oldest = kept.values().iterator();
        while (bytes > config.bytes()) {
            bytes -= oldest.next().bytes().length;
            oldest.remove();
        }
        return made;
    }
}

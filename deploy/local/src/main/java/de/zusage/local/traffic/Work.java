package de.zusage.local.traffic;

import de.zusage.local.LocalSystem;
import de.zusage.local.Login;
import de.zusage.local.ServiceProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people do with one application all day long, and where to see what came of it. */
public final class Work {
    private final LocalSystem system;
    private final String application;
    private final @Nullable Login who;
    private final List<String> read;
    private final @Nullable Writing writing;
    private int begun;

    private Work(
            LocalSystem system, String application, @Nullable Login who, List<String> read, @Nullable Writing writing) {
        this.system = system;
        this.application = application;
        this.who = who;
        this.read = read;
        this.writing = writing;
    }

    /**
     * What somebody creates.
     *
     * @param table where each creation leaves one row
     */
    private record Writing(String path, String body, String table) {}

    public static Work at(LocalSystem system, String application) {
        return switch (application) {
            case "agreement" ->
                new Work(
                        system,
                        application,
                        system.login("adviser-stuttgart-a", "stuttgart-a"),
                        List.of("/api/v1/cases?limit=5", "/api/v1/templates"),
                        new Writing(
                                "/api/v1/cases", "{\"name\":\"Rolf Wechsel\",\"contactLanguage\":\"de\"}", "casefile"));
            case "plan" ->
                new Work(
                        system,
                        application,
                        system.login("adviser-stuttgart-a", "stuttgart-a"),
                        List.of("/api/v1/worklist/counts", "/api/v1/offers"),
                        new Writing(
                                "/api/v1/contacts",
                                "{\"kind\":\"TALK\",\"minutes\":10,\"topic\":\"HOUSING\"}",
                                "contact_entry"));
            case "notification" ->
                new Work(
                        system,
                        application,
                        system.login("adviser-stuttgart-a", "stuttgart-a"),
                        List.of("/api/v1/calls", "/api/v1/me/preferences", "/api/v1/escalations"),
                        null);
            case "reporting" ->
                new Work(
                        system,
                        application,
                        system.login("coordinator-stuttgart"),
                        List.of("/api/v1/dictionary", "/api/v1/completeness"),
                        null);
            default -> new Work(system, application, null, List.of("/"), null);
        };
    }

    /** Their requests, to whatever answers at that address. */
    public List<Supplier<HttpRequest>> through(URI base) {
        Stream<Supplier<HttpRequest>> reads =
                read.stream().map(path -> () -> to(base.resolve(path)).build());
        return Stream.concat(
                        reads, Stream.ofNullable(writing).map(one -> (Supplier<HttpRequest>) () -> to(base.resolve(
                                        one.path()))
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(BodyPublishers.ofString(one.body()))
                                .build()))
                .toList();
    }

    private HttpRequest.Builder to(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        return who == null ? request : request.header("Authorization", "Bearer " + who.token());
    }

    /** Begins to write something at one replica, where anything is written there. */
    public Optional<HalfSent> begin(ServiceProcess replica) throws IOException {
        if (writing == null || who == null) {
            return Optional.empty();
        }
        begun++;
        String head = "Authorization: Bearer " + who.token() + "\r\nContent-Type: application/json\r\nIdempotency-Key: "
                + UUID.randomUUID() + "\r\n";
        return Optional.of(HalfSent.post(replica.url(), writing.path(), head, writing.body()));
    }

    /** How often {@link #begin} began something. */
    public int begun() {
        return begun;
    }

    /** How much was ever written. */
    public long written() {
        return writing == null ? 0 : count("select count(*) from " + writing.table());
    }

    /** Events that are on no topic yet. */
    public long untold() {
        return application.equals("portal") ? 0 : count("select count(*) from outbox");
    }

    private long count(String sql) {
        return system.postgres().number(application, sql);
    }
}

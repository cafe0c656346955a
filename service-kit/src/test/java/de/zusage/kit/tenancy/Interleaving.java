package de.zusage.kit.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Very many visits of 87 offices of nineteen authorities at once, and what they saw that was not theirs. */
final class Interleaving {
    private static final int AUTHORITIES = 19;
    private static final int OFFICES = 87;
    private static final int THREADS = 8;
    private static final String REFUSED = "42501";
    private static final String UNSET = "ZT001";
    private static final String TIMED_OUT = "57014";
    private static final String ON_PURPOSE = "on purpose";

    /** What a visit does. */
    enum Kind {
        READ,
        WRITE,
        WRITE_TO_ANOTHER,
        WRITE_AS_ANOTHER,
        FAIL,
        TIME_OUT,
        NESTED,
        BOTH,
        BOTH_FAIL
    }

    /** What must not happen. */
    enum Fault {
        FOREIGN_ROW,
        FOREIGN_WRITE,
        LEFT_SETTING,
        LOST,
        OTHERWISE
    }

    private final Wall wall;
    private final List<Kind> kinds;
    private final String mark = "interleaved-" + UUID.randomUUID();
    private final List<Tenant> offices = new ArrayList<>();
    private final Map<Tenant, UUID> first = new ConcurrentHashMap<>();
    private final Map<Tenant, Integer> written = new ConcurrentHashMap<>();
    private final Map<Kind, Integer> visits = new ConcurrentHashMap<>();
    private final Map<Fault, Integer> faults = new ConcurrentHashMap<>();
    private final AtomicInteger outside = new AtomicInteger();

    /** What nobody expected. */
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

    /** Each nested visit needs both connections: two at a time would wait for each other. */
    private final Semaphore nesting = new Semaphore(1);

    Interleaving(Wall wall, Kind... kinds) {
        this.wall = wall;
        this.kinds = List.of(kinds);
        for (int i = 0; i < OFFICES; i++) {
            offices.add(new Tenant("interleaved-" + i % AUTHORITIES, "office-" + i / AUTHORITIES));
        }
    }

    /** How often what must not happen did. */
    int count(Fault fault) {
        return faults.getOrDefault(fault, 0);
    }

    /** How often so many looks at the connections found a setting, or anything to read. */
    int leftSettings(int looks) {
        for (int i = 0; i < looks; i++) {
            lookFromOutside();
        }
        return count();
    }

    int count() {
        return faults.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public String toString() {
        return "transactions " + new TreeMap<>(visits) + ", looks from outside " + outside + ", faults " + faults
                + surprises.stream()
                        .limit(1)
                        .map(each -> ", first surprise " + each)
                        .collect(Collectors.joining());
    }

    /** Gives each office its first row through a wall that stands, then lets them all in. */
    void run(Wall right, int times) throws SQLException, InterruptedException, ExecutionException {
        for (Tenant office : offices) {
            right.in(office, connection -> first.put(office, insert(connection, office)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Random random = new Random(thread);
                done.add(threads.submit(() -> {
                    for (int i = 0; i < times / THREADS; i++) {
                        visit(random);
                    }
                }));
            }
            for (Future<?> thread : done) {
                thread.get();
            }
        } finally {
            threads.shutdown();
        }
        for (Tenant office : offices) {
            right.in(office, connection -> {
                if (own(connection, office) != 1 + written.getOrDefault(office, 0)) {
                    add(Fault.LOST);
                }
            });
        }
    }

    private void visit(Random random) {
        Tenant office = offices.get(random.nextInt(OFFICES));
        Tenant other = offices.get((offices.indexOf(office) + 1 + random.nextInt(OFFICES - 1)) % OFFICES);
        Kind kind = kinds.get(random.nextInt(kinds.size()));
        visits.merge(kind, 1, Integer::sum);
        try {
            visit(kind, office, other);
        } catch (SQLException | RuntimeException e) {
            add(Fault.OTHERWISE);
            surprises.add(kind + ": " + told(e));
        }
        lookFromOutside();
    }

    private void visit(Kind kind, Tenant office, Tenant other) throws SQLException {
        switch (kind) {
            case READ -> wall.in(office, connection -> own(connection, office));
            case WRITE -> {
                wall.in(office, connection -> insert(connection, office));
                written(office);
            }
            case WRITE_TO_ANOTHER -> wall.in(office, connection -> writeTo(connection, other));
            case WRITE_AS_ANOTHER ->
                expect(REFUSED, office, connection -> {
                    insert(connection, other);
                    add(Fault.FOREIGN_WRITE);
                });
            case FAIL ->
                expect(ON_PURPOSE, office, connection -> {
                    insert(connection, office);
                    throw new IllegalStateException(ON_PURPOSE);
                });
            case TIME_OUT ->
                expect(TIMED_OUT, office, connection -> {
                    insert(connection, office);
                    execute(connection, "set local statement_timeout = 1");
                    execute(connection, "select pg_sleep(9)");
                });
            case NESTED -> nested(office, other);
            case BOTH -> {
                wall.in(office, connection -> both(connection, office, other));
                written(office);
                written(other);
            }
            case BOTH_FAIL ->
                expect(ON_PURPOSE, office, connection -> {
                    both(connection, office, other);
                    wall.alsoIn(other, again -> {
                        throw new IllegalStateException(ON_PURPOSE);
                    });
                });
        }
    }

    private void nested(Tenant office, Tenant other) throws SQLException {
        nesting.acquireUninterruptibly();
        try {
            wall.in(office, connection -> {
                insert(connection, office);
                wall.in(other, inner -> {
                    own(inner, other);
                    insert(inner, other);
                });
                own(connection, office);
            });
        } finally {
            nesting.release();
        }
        written(office);
        written(other);
    }

    private void both(Connection connection, Tenant office, Tenant other) throws SQLException {
        insert(connection, office);
        wall.alsoIn(other, there -> {
            own(there, other);
            insert(there, other);
        });
        own(connection, office);
    }

    /** Fails as it should: with that answer of the database, or with what was thrown on purpose. */
    private void expect(String expected, Tenant office, Wall.Visit visit) throws SQLException {
        try {
            wall.in(office, visit);
        } catch (SQLException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (expected.equals(cause instanceof SQLException answer ? answer.getSQLState() : cause.getMessage())) {
                    return;
                }
            }
            throw e;
        }
    }

    /** What the next one finds on a connection that somebody gave back. */
    private void lookFromOutside() {
        outside.incrementAndGet();
        try {
            wall.outside(connection -> {
                try (var query = connection.createStatement();
                        var row = query.executeQuery("select coalesce(current_setting('zusage.authority', true), '')"
                                + " || coalesce(current_setting('zusage.office', true), '')")) {
                    row.next();
                    if (!row.getString(1).isEmpty()) {
                        add(Fault.LEFT_SETTING);
                    }
                }
                execute(connection, "select count(*) from note");
                add(Fault.FOREIGN_ROW);
            });
        } catch (SQLException e) {
            if (!UNSET.equals(e.getSQLState())) {
                add(Fault.OTHERWISE);
                surprises.add("from outside: " + told(e));
            }
        }
    }

    private UUID insert(Connection connection, Tenant office) throws SQLException {
        UUID id = UUID.randomUUID();
        try (var insert = connection.prepareStatement(
                "insert into note (id, authority, office, version, subject) values (?, ?, ?, 0, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, office.authority());
            insert.setString(3, office.office());
            insert.setString(4, mark);
            insert.executeUpdate();
        }
        return id;
    }

    /** How many rows of this run the office has; whatever else it sees is a fault. */
    private int own(Connection connection, Tenant office) throws SQLException {
        try (var query = connection.prepareStatement("""
                select count(*) filter (where subject = ?), count(*) filter (where (authority, office) <> (?, ?)) from note""")) {
            query.setString(1, mark);
            query.setString(2, office.authority());
            query.setString(3, office.office());
            try (var row = query.executeQuery()) {
                row.next();
                if (row.getInt(2) > 0) {
                    add(Fault.FOREIGN_ROW);
                }
                return row.getInt(1);
            }
        }
    }

    private void writeTo(Connection connection, Tenant other) throws SQLException {
        for (String sql :
                List.of("update note set version = version + 1 where id = ?", "delete from note where id = ?")) {
            try (var write = connection.prepareStatement(sql)) {
                write.setObject(1, first.get(other));
                if (write.executeUpdate() > 0) {
                    add(Fault.FOREIGN_WRITE);
                }
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void written(Tenant office) {
        written.merge(office, 1, Integer::sum);
    }

    private static String told(Throwable surprise) {
        return Stream.iterate(surprise, Objects::nonNull, Throwable::getCause)
                .map(Throwable::toString)
                .collect(Collectors.joining(" < "));
    }

    private void add(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }
}

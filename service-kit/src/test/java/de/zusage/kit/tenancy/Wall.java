package de.zusage.kit.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** What keeps the transactions of offices apart that share connections. */
interface Wall {

    /** What is done over a connection. */
    interface Visit {
        void go(Connection connection) throws SQLException;
    }

    /** In a transaction of its own for that office. */
    void in(Tenant office, Visit visit) throws SQLException;

    /** In the running transaction of another office. */
    void alsoIn(Tenant office, Visit visit) throws SQLException;

    /** For nobody. */
    void outside(Visit visit) throws SQLException;

    /** The one that every service has. */
    record OfTheKit(Tenancy tenancy, DataSource dataSource) implements Wall {

        @Override
        public void in(Tenant office, Visit visit) {
            tenancy.run(office, () -> visited(visit));
        }

        @Override
        public void alsoIn(Tenant office, Visit visit) {
            tenancy.alsoFor(office, () -> {
                visited(visit);
                return "";
            });
        }

        @Override
        public void outside(Visit visit) throws SQLException {
            try (Connection connection = dataSource.getConnection()) {
                visit.go(connection);
            }
        }

        private void visited(Visit visit) {
            try {
                outside(visit);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** When {@link Plain} says whose transaction it is, and for how long that holds. */
    enum Setting {
        TRANSACTION,
        SESSION,
        BEFORE_THE_TRANSACTION
    }

    /** Two bare connections under some login: for what the kit does not let anybody do. */
    record Plain(BlockingQueue<Connection> two, Setting setting) implements Wall, AutoCloseable {

        static Plain of(Supplier<Connection> login, Setting setting) {
            BlockingQueue<Connection> two = new ArrayBlockingQueue<>(2);
            two.add(login.get());
            two.add(login.get());
            return new Plain(two, setting);
        }

        @Override
        public void in(Tenant office, Visit visit) throws SQLException {
            outside(connection -> {
                connection.setAutoCommit(setting == Setting.BEFORE_THE_TRANSACTION);
                set(connection, office);
                connection.setAutoCommit(false);
                try {
                    visit.go(connection);
                    connection.commit();
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            });
        }

        @Override
        public void alsoIn(Tenant office, Visit visit) {
            throw new UnsupportedOperationException("one office in a transaction");
        }

        @Override
        public void outside(Visit visit) throws SQLException {
            Connection connection = taken();
            try {
                visit.go(connection);
            } finally {
                two.add(connection);
            }
        }

        private Connection taken() {
            try {
                return two.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void set(Connection connection, Tenant office) throws SQLException {
            try (var set = connection.prepareStatement(
                    "select set_config('zusage.authority', ?, ?), set_config('zusage.office', ?, ?)")) {
                set.setString(1, office.authority());
                set.setBoolean(2, setting != Setting.SESSION);
                set.setString(3, office.office());
                set.setBoolean(4, setting != Setting.SESSION);
                set.execute();
            }
        }

        @Override
        public void close() throws SQLException {
            for (Connection connection : two) {
                connection.close();
            }
        }
    }
}

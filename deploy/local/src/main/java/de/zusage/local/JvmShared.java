package de.zusage.local;

import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Values of this JVM that every class loader sees; Quarkus loads our classes once more per application. */
public final class JvmShared {
    @SuppressWarnings("UnusedVariable") // read by reflection, in the class of the system's class loader
    private static final Map<String, Object> VALUES = new ConcurrentHashMap<>();

    private JvmShared() {}

    /** Only values of types of the JDK, because our own types differ between class loaders. */
    public static void put(String name, Object value) {
        values().put(name, value);
    }

    public static boolean has(String name) {
        return values().containsKey(name);
    }

    public static <T> T get(String name, Class<T> type) {
        Object value = values().get(name);
        if (value == null) {
            throw new LocalFailure("'" + name + "' is not running in this JVM: start it by ServiceStack first.");
        }
        return type.cast(value);
    }

    /** The one lock of this JVM for starting servers. */
    public static Object lock() {
        return values();
    }

    /** The map of the class that the system's class loader knows; a system property would have to be a string. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> values() {
        try {
            Field values = ClassLoader.getSystemClassLoader()
                    .loadClass(JvmShared.class.getName())
                    .getDeclaredField("VALUES");
            values.setAccessible(true);
            return (Map<String, Object>) Objects.requireNonNull(values.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this class is not on the class path of the JVM", e);
        }
    }
}

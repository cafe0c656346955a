package de.zusage.chart;

import io.fabric8.kubernetes.api.model.Container;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process may take, by its flags. */
record Jvm(String flags) {

    static Jvm of(Container container) {
        return new Jvm(container.getEnv().stream()
                .filter(variable -> variable.getName().equals("JAVA_TOOL_OPTIONS"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(container.getName() + " says nothing to its JVM"))
                .getValue());
    }

    /** Heap, classes, compiled code and buffers at the most, in bytes; stacks and the rest come to it. */
    long most() {
        return bytes("-Xmx(\\d+)m")
                + bytes("-XX:MaxMetaspaceSize=(\\d+)m")
                + bytes("-XX:ReservedCodeCacheSize=(\\d+)m")
                + bytes("-XX:MaxDirectMemorySize=(\\d+)m");
    }

    /** The port of the proxy that is the way out, where there is one. */
    Optional<Integer> proxy() {
        Matcher matcher = Pattern.compile("-Dhttps\\.proxyPort=(\\d+)").matcher(flags);
        return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private long bytes(String flag) {
        Matcher matcher = Pattern.compile(flag).matcher(flags);
        if (!matcher.find()) {
            throw new AssertionError(flag + " is not among " + flags);
        }
        return Long.parseLong(matcher.group(1)) << 20;
    }
}

package de.zusage.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of processes with seconds to ready and resident memory. */
final class Figures {
    private final List<String> lines = new ArrayList<>();
    private long whole;

    Figures() {
        lines.add(String.format(Locale.ROOT, "%-22s %8s %10s", "process", "ready s", "MiB"));
    }

    void add(String process, double seconds, long mebibytes) {
        whole += mebibytes;
        lines.add(
                seconds > 0
                        ? String.format(Locale.ROOT, "%-22s %8.1f %10d", process, seconds, mebibytes)
                        : String.format(Locale.ROOT, "%-22s %8s %10d", process, "", mebibytes));
    }

    List<String> lines() {
        List<String> all = new ArrayList<>(lines);
        all.add(String.format(Locale.ROOT, "%-22s %8s %10d", "the whole", "", whole));
        return all;
    }

    static String started(String process, String address, double seconds) {
        return String.format(Locale.ROOT, "%-22s %-26s ready after %5.1f s", process, address, seconds);
    }
}

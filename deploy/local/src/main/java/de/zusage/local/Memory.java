package de.zusage.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resident memory of a process and its children in MiB; pages that they share count once. */
public final class Memory {
    private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");
    private static final long KIB_PER_MIB = 1024;

    private Memory() {}

    /** Of the process with that id and those that it started. */
    public static long mebibytes(long pid) {
        long kib = own(pid);
        List<ProcessHandle> children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .toList();
        for (ProcessHandle child : children) {
            kib += share(child.pid());
        }
        return kib / KIB_PER_MIB;
    }

    /** Resident memory of this program alone: its children stand in lines of their own. */
    static long ofThisProgram() {
        return resident(ProcessHandle.current().pid()) / KIB_PER_MIB;
    }

    /** What the whole group of one parent holds; a parent without children counts with all that is resident. */
    private static long own(long pid) {
        boolean alone = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .findAny()
                .isEmpty();
        return alone ? resident(pid) : share(pid);
    }

    private static long resident(long pid) {
        long kib = read(Path.of("/proc", Long.toString(pid), "status"), RESIDENT);
        return kib > 0 ? kib : byCommand(pid);
    }

    private static long share(long pid) {
        long kib = read(Path.of("/proc", Long.toString(pid), "smaps_rollup"), SHARE);
        return kib > 0 ? kib : resident(pid);
    }

    private static long read(Path file, Pattern pattern) {
        try {
            Matcher line = pattern.matcher(Files.readString(file));
            return line.find() ? Long.parseLong(line.group(1)) : 0;
        } catch (IOException e) {
            return 0; // not Linux, or the process has just ended
        }
    }

    private static long byCommand(long pid) {
        try {
            return Long.parseLong(Programs.run(List.of("ps", "-o", "rss=", "-p", Long.toString(pid)))
                    .strip());
        } catch (LocalFailure | NumberFormatException e) {
            return 0;
        }
    }
}

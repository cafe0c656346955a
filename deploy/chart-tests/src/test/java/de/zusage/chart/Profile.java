package de.zusage.chart;

import java.nio.file.Path;
import java.util.Locale;

/** The values files that come with the chart. */
enum Profile {
    DEMO,
    TRAINING,
    SINGLE,
    JOINT,
    NATIONWIDE;

    Path file() {
        return Repository.CHART.resolve("profiles/" + name().toLowerCase(Locale.ROOT) + ".yaml");
    }
}

package de.zusage.reporting.pull;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody pulled a file; the client is the machine's or the program's name, not a person's.
 *
 * @param unchanged the client had the bytes already and was sent none (304)
 */
@Schema(
        example =
                "{\"name\": \"signed\", \"format\": \"SDMX_CSV\", \"unchanged\": false, \"client\": \"ministry-pull\","
                        + " \"role\": \"ministry\", \"pulledAt\": \"2026-10-15T08:00:12Z\"}")
public record PullItem(String name, String format, boolean unchanged, String client, String role, Instant pulledAt) {}

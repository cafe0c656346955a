package de.zusage.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the CloudEvents headers of a record strictly: what does not fit is unreadable, never half believed. */
final class CloudEventReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9/:._-]{1,200}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,100}");

    private CloudEventReader() {}

    static IncomingEvent read(RawRecord record) {
        if (!"1.0".equals(record.header("ce_specversion"))) {
            throw new UnreadableEvent("not a CloudEvent 1.0");
        }
        String stream = text(record, "ce_subject", NAME);
        if (record.key() == null || !stream.equals(new String(record.key(), UTF_8))) {
            throw new UnreadableEvent("the key is not the stream");
        }
        return new IncomingEvent(
                id(record),
                text(record, "ce_source", NAME),
                text(record, "ce_type", NAME),
                stream,
                sequence(record),
                time(record),
                slug(record, "ce_authority"),
                slug(record, "ce_office"),
                data(record));
    }

    private static String text(RawRecord record, String header, Pattern pattern) {
        String value = record.header(header);
        if (value == null || !pattern.matcher(value).matches()) {
            throw new UnreadableEvent(header + " is missing or malformed");
        }
        return value;
    }

    private static @Nullable String slug(RawRecord record, String header) {
        return record.header(header) == null ? null : text(record, header, SLUG);
    }

    private static UUID id(RawRecord record) {
        String text = text(record, "ce_id", NAME);
        try {
            UUID id = UUID.fromString(text);
            if (text.equalsIgnoreCase(id.toString())) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // falls through: the same answer as for an id that is merely too short
        }
        throw new UnreadableEvent("ce_id is not a UUID");
    }

    private static long sequence(RawRecord record) {
        try {
            long sequence = Long.parseLong(text(record, "ce_sequence", NAME));
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException e) {
            // falls through: the same answer as for a number below one
        }
        throw new UnreadableEvent("ce_sequence is not a positive number");
    }

    private static Instant time(RawRecord record) {
        try {
            return Instant.parse(text(record, "ce_time", NAME));
        } catch (DateTimeException e) {
            throw new UnreadableEvent("ce_time is not an instant");
        }
    }

    private static String data(RawRecord record) {
        if (record.value() == null) {
            throw new UnreadableEvent("there is no payload");
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(record.value())).toString();
        } catch (CharacterCodingException e) {
            return ""; // the stream is known: let the handler refuse it there, in order
        }
    }
}

package de.zusage.reporting.format;

/** The table as it is, in canonical JSON. */
final class JsonFormat implements TableWriter {

    @Override
    public byte[] write(StatisticalTable table) {
        return CanonicalJson.of(table);
    }
}

package de.zusage.reporting.format;

/** Writes a table in one format. */
interface TableWriter {
    byte[] write(StatisticalTable table);
}

package de.zusage.reporting.format;

/** What a published table is delivered as. */
public enum Format {
    JSON("application/json", "json", new JsonFormat()),
    CSV("text/csv; charset=UTF-8; header=present", "csv", new CsvFormat()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", new XlsxFormat()),
    SDMX_CSV("application/vnd.sdmx.data+csv; version=2.0.0", "sdmx.csv", new SdmxCsvFormat());

    private final String mediaType;
    private final String ending;
    private final TableWriter writer;

    Format(String mediaType, String ending, TableWriter writer) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.writer = writer;
    }

    /** With its parameters, as it stands in a Content-Type. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with, without the dot. */
    public String ending() {
        return ending;
    }

    /** The bytes as they are delivered, the same for the same table. */
    public byte[] write(StatisticalTable table) {
        return writer.write(table);
    }
}

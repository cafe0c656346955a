package de.zusage.local;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** Main class of the Kafka process: formats the log directory when it is new, then serves. */
final class KafkaMain {
    /** Fixed, so that a restart finds its own directory. */
    private static final String CLUSTER = "enVzYWdlLWxvY2FsLTAwMQ";

    private KafkaMain() {}

    public static void main(String[] arguments) {
        String configuration = arguments[0];
        int code = StorageTool.execute(
                new String[] {"format", "--ignore-formatted", "--cluster-id", CLUSTER, "--config", configuration},
                System.out);
        if (code != 0) {
            System.exit(code);
        }
        Kafka.main(new String[] {configuration});
    }
}

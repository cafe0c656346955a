package de.zusage.agreement.office;

/** The federal programme that pays for an office. */
enum Programme {
    /** Migrationsberatung für erwachsene Zuwanderer: adults. */
    MBE,
    /** Jugendmigrationsdienst: from 12 to 26 years. */
    JMD
}

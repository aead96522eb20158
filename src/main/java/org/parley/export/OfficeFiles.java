package org.parley.export;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.poi.ooxml.POIXMLProperties;
import org.parley.scenario.Scenario;

/** What all office files of the program have in common. */
final class OfficeFiles {

    /** Kept here, for a logger that nobody holds is forgotten with its level. */
    private static final Logger LIBRARY = Logger.getLogger("org.apache.poi");

    private OfficeFiles() {}

    /** What the library finds wrong with a file is told in our own words, by the exceptions that it throws. */
    static void quiet() {
        LIBRARY.setLevel(Level.OFF);
    }

    /** Title, author and dates that follow from the case, so that the same content is the same file on any day. */
    static void date(POIXMLProperties properties, Scenario scenario, String title) {
        Date start = Date.from(scenario.clock().start().atStartOfDay(ZoneOffset.UTC).toInstant());
        POIXMLProperties.CoreProperties core = properties.getCoreProperties();
        // Unlike a cell, a property cannot hold control characters.
        core.setTitle(title.replaceAll("\\p{Cntrl}", " "));
        core.setCreator(Program.nameAndVersion());
        core.setCreated(Optional.of(start));
        core.setModified(Optional.of(start));
        core.setLastModifiedByUser(Program.nameAndVersion());
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Parley");
    }
}

package org.parley.export;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.parley.scenario.Scenario;

/** What all office files of the program have in common. */
final class OfficeFiles {

    private OfficeFiles() {}

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

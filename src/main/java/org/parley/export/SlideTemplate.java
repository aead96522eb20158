package org.parley.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageProperties;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFRelation;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.main.CTHyperlink;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPresentation;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideMasterIdList;
import org.openxmlformats.schemas.presentationml.x2006.main.PresentationDocument;
import org.parley.scenario.InputException;

/** The design of somebody's slides: their masters and layouts, without any page, and without what stood on the pages. */
public final class SlideTemplate {

    static {
        OfficeFiles.quiet();
    }

    private static final String DRAWING =
            "declare namespace a='http://schemas.openxmlformats.org/drawingml/2006/main' ";

    private static final List<String> LINKS = List.of("hlinkClick", "hlinkHover");

    private final byte[] emptied;

    private SlideTemplate(byte[] emptied) {
        this.emptied = emptied;
    }

    /**
     * Takes the design out of a file.
     *
     * @param name what to call it in messages
     * @throws InputException when it is no deck of slides
     */
    public static SlideTemplate of(String name, byte[] bytes) {
        try {
            SlideTemplate template = new SlideTemplate(pruned(withoutSlides(bytes)));
            template.tryOut();
            return template;
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            // The library answers a damaged file with exceptions of many kinds.
            throw new InputException(name, "", "cannot be used as a template; expected a PowerPoint file (.pptx)");
        }
    }

    /** An empty deck of this design. */
    XMLSlideShow open() throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(emptied));
    }

    /** Makes one slide with notes: a design on which that fails is found out now, not when a pack is half written. */
    private void tryOut() throws IOException {
        try (XMLSlideShow show = open()) {
            show.getNotesSlide(show.createSlide());
            show.write(OutputStream.nullOutputStream());
        }
    }

    private static byte[] withoutSlides(byte[] bytes) throws IOException {
        try (XMLSlideShow show = new XMLSlideShow(new ByteArrayInputStream(bytes))) {
            boolean plain = show.getPackagePart().getContentType().equals(XSLFRelation.MAIN.getContentType());
            if (!plain || show.getSlideMasters().isEmpty()) {
                throw new IOException("not a presentation");
            }
            for (XSLFSlideMaster master : show.getSlideMasters()) {
                unlink(master);
                for (XSLFSlideLayout layout : master.getSlideLayouts()) {
                    unlink(layout);
                }
            }
            while (!show.getSlides().isEmpty()) {
                show.removeSlide(0);
            }
            // Sections and shows name slides that are gone; PowerPoint would call that damage.
            CTPresentation presentation = show.getCTPresentation();
            if (presentation.isSetExtLst()) {
                presentation.unsetExtLst();
            }
            if (presentation.isSetCustShowLst()) {
                presentation.unsetCustShowLst();
            }
            if (presentation.isSetCustDataLst()) {
                presentation.unsetCustDataLst();
            }
            // One design is enough; the library stumbles over the themes of several when it adds notes.
            CTSlideMasterIdList masters = presentation.getSldMasterIdLst();
            while (masters.sizeOfSldMasterIdArray() > 1) {
                masters.removeSldMasterId(1);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    /** A button of a design that leads to one of the slides would keep that slide in the file. */
    private static void unlink(XSLFSheet sheet) {
        for (POIXMLDocumentPart.RelationPart relation : List.copyOf(sheet.getRelationParts())) {
            if (relation.getDocumentPart() instanceof XSLFSlide) {
                String id = relation.getRelationship().getId();
                for (String kind : LINKS) {
                    for (XmlObject link : sheet.getXmlObject().selectPath(DRAWING + ".//a:" + kind)) {
                        if (((CTHyperlink) link).getId().equals(id)) {
                            try (XmlCursor place = link.newCursor()) {
                                place.removeXml();
                            }
                        }
                    }
                }
                sheet.getPackagePart().removeRelationship(id);
            }
        }
    }

    /** Takes away what tells of the old deck and its people: titles of slides, keywords, authors of remarks, the preview. */
    private static void keepNoTraces(OPCPackage file) throws InvalidFormatException {
        for (PackageRelationship relation : file.getRelationships()) {
            boolean core = relation.getRelationshipType().equals(PackageRelationshipTypes.CORE_PROPERTIES);
            boolean deck = relation.getRelationshipType().equals(PackageRelationshipTypes.CORE_DOCUMENT);
            if (!core && !deck) {
                file.removeRelationship(relation.getId());
            }
        }
        PackageProperties properties = file.getPackageProperties();
        properties.setCategoryProperty(Optional.empty());
        properties.setContentStatusProperty(Optional.empty());
        properties.setDescriptionProperty(Optional.empty());
        properties.setIdentifierProperty(Optional.empty());
        properties.setKeywordsProperty(Optional.empty());
        properties.setLastPrintedProperty(Optional.empty());
        properties.setRevisionProperty(Optional.empty());
        properties.setSubjectProperty(Optional.empty());
        properties.setVersionProperty(Optional.empty());
        PackagePart presentation = file.getPartsByContentType(XSLFRelation.MAIN.getContentType()).get(0);
        for (PackageRelationship relation : presentation.getRelationships()) {
            if (relation.getRelationshipType().matches(".*/(commentAuthors|authors|tags|customXml)")) {
                presentation.removeRelationship(relation.getId());
            }
        }
    }

    /** Links of a design may name folders of its owner: they lead nowhere from here on. */
    private static void cutLinks(OPCPackage file) throws InvalidFormatException {
        for (PackagePart part : file.getParts()) {
            if (part.isRelationshipPart()) {
                continue;
            }
            for (PackageRelationship link : part.getRelationshipsByType(XSLFRelation.HYPERLINK.getRelation())) {
                if (link.getTargetMode() == TargetMode.EXTERNAL) {
                    String id = link.getId();
                    part.removeRelationship(id);
                    part.addExternalRelationship("about:blank", XSLFRelation.HYPERLINK.getRelation(), id);
                }
            }
        }
    }

    /** Leads to one design alone. */
    private static void keepMaster(OPCPackage file) throws InvalidFormatException, IOException {
        PackagePart presentation = file.getPartsByContentType(XSLFRelation.MAIN.getContentType()).get(0);
        String kept = masterId(presentation);
        for (PackageRelationship master : presentation.getRelationshipsByType(XSLFRelation.SLIDE_MASTER.getRelation())) {
            if (!master.getId().equals(kept)) {
                presentation.removeRelationship(master.getId());
            }
        }
    }

    private static String masterId(PackagePart presentation) throws IOException {
        try (InputStream in = presentation.getInputStream()) {
            return PresentationDocument.Factory.parse(in)
                    .getPresentation()
                    .getSldMasterIdLst()
                    .getSldMasterIdArray(0)
                    .getId2();
        } catch (XmlException e) {
            throw new IOException(e);
        }
    }

    /** Without the parts that nothing leads to any more, such as the charts of the slides. */
    private static byte[] pruned(byte[] bytes) throws IOException, InvalidFormatException {
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            keepNoTraces(file);
            cutLinks(file);
            keepMaster(file);
            Set<String> reached = new HashSet<>();
            follow(file, file.getRelationships(), reached);
            for (PackagePart part : List.copyOf(file.getParts())) {
                boolean relations = part.isRelationshipPart();
                if (!relations && !reached.contains(part.getPartName().getName())) {
                    file.removePart(part);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            file.save(out);
            return out.toByteArray();
        }
    }

    private static void follow(OPCPackage file, PackageRelationshipCollection relations, Set<String> reached)
            throws InvalidFormatException {
        for (PackageRelationship relation : relations) {
            if (relation.getTargetMode() == TargetMode.EXTERNAL) {
                continue;
            }
            PackagePart part = file.getPart(PackagingURIHelper.createPartName(relation.getTargetURI()));
            if (part != null && reached.add(part.getPartName().getName())) {
                follow(file, part.getRelationships(), reached);
            }
        }
    }
}

package se.projektbokslut.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStream;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// What makes a file archivable and the same on every run: version, metadata, identity, colours, language.
final class Archive {
    private static final String PROFILE = "/se/projektbokslut/report/sRGB.icc";
    private static final byte[] SRGB = profile();

    private Archive() {}

    static PdfWriter open(Document document, DocumentInfo info, OutputStream out) {
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setCloseStream(false);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setXmpMetadata(Xmp.packet(info));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        document.open();
        describe(writer.getInfo(), info);
        PdfDictionary catalog = writer.getExtraCatalog();
        catalog.put(PdfName.LANG, new PdfString(info.language()));
        catalog.put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
        return writer;
    }

    /// The same as the XMP packet says, as PDF/A asks.
    private static void describe(PdfDictionary properties, DocumentInfo info) {
        PdfString moment = new PdfString("D:" + DateTimeFormatter.BASIC_ISO_DATE.format(info.date()) + "000000Z");
        properties.put(PdfName.TITLE, unicode(info.title()));
        properties.put(PdfName.AUTHOR, unicode(info.author()));
        properties.put(PdfName.SUBJECT, unicode(info.subject()));
        properties.put(PdfName.CREATOR, unicode(info.producer()));
        properties.put(PdfName.PRODUCER, unicode(info.producer()));
        properties.put(PdfName.CREATIONDATE, moment);
        properties.put(PdfName.MODDATE, moment);
        // The library takes the file's identity from here instead of from random numbers.
        String id = info.digest().substring(0, 32).toLowerCase(Locale.ROOT);
        properties.put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
    }

    private static PdfIndirectReference outputIntent(PdfWriter writer) {
        try {
            PdfStream profile = new PdfStream(SRGB);
            profile.put(PdfName.N, new PdfNumber(3));
            profile.flateCompress();
            PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
            intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
            intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
            intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
            intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
            return writer.addToBody(intent).getIndirectReference();
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be begun", e);
        }
    }

    private static PdfString unicode(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }

    private static byte[] profile() {
        try (InputStream in = Archive.class.getResourceAsStream(PROFILE)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program's own colour profile is not on the class path: " + PROFILE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own colour profile cannot be read", e);
        }
    }
}

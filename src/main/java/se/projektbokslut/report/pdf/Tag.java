package se.projektbokslut.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/// An element of the document's structure. It holds other elements or marks on pages, never both.
final class Tag {
    private static final Map<String, PdfName> NAMES = new HashMap<>();

    final PdfStructureElement element;

    private Tag(PdfStructureElement element) {
        this.element = element;
    }

    static Tag root(PdfStructureTreeRoot tree) {
        return new Tag(new PdfStructureElement(tree, new PdfName("Document")));
    }

    /// A new element after the others of this one.
    ///
    /// @param role a structure type of ISO 32000-1, such as `P` or `TH`
    Tag child(String role) {
        return new Tag(new PdfStructureElement(element, name(role)));
    }

    /// @param tag null for the language of what it stands in
    void language(@Nullable String tag) {
        if (tag != null) {
            element.put(PdfName.LANG, new PdfString(tag));
        }
    }

    Tag attributes(PdfObject attributes) {
        element.put(PdfName.A, attributes);
        return this;
    }

    Tag alternative(String words) {
        element.put(new PdfName("Alt"), new PdfString(words, PdfObject.TEXT_UNICODE));
        return this;
    }

    /// Adds an annotation to an element that has its marks already.
    void annotation(PdfDictionary reference) {
        PdfObject kids = element.get(PdfName.K);
        if (kids instanceof PdfArray several) {
            several.add(reference);
            return;
        }
        PdfArray both = new PdfArray(kids);
        both.add(reference);
        element.put(PdfName.K, both);
    }

    /// Writes the element with all that stands in it, so that a long document need not be held to its end. It is
    /// the last one of its parent so far, and nothing is added to it afterwards.
    void finish(PdfWriter writer) {
        try {
            write(element, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be written", e);
        }
        if (element.getParent().get(PdfName.K) instanceof PdfArray siblings) {
            siblings.set(siblings.size() - 1, element.getReference());
        }
    }

    private static void write(PdfStructureElement element, PdfWriter writer) throws IOException {
        if (element.get(PdfName.K) instanceof PdfArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                if (kids.getPdfObject(i) instanceof PdfStructureElement kid) {
                    write(kid, writer);
                    kids.set(i, kid.getReference());
                }
            }
        }
        writer.addToBody(element, element.getReference());
    }

    static PdfDictionary owned(String owner, String key, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(key), value);
        return attributes;
    }

    private static PdfName name(String role) {
        synchronized (NAMES) {
            return NAMES.computeIfAbsent(role, PdfName::new);
        }
    }
}

package se.projektbokslut.report.pdf;

import java.util.HashMap;
import java.util.Map;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

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

    Tag language(String tag) {
        element.put(PdfName.LANG, new PdfString(tag));
        return this;
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

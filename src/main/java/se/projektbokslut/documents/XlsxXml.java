package se.projektbokslut.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.projektbokslut.findings.Problem;

/// The XML of a workbook's part, read forward. It has no document type, no entities but XML's own and nothing
/// from outside; elements are told by their local names, because programs choose their prefixes.
final class XlsxXml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final XMLStreamReader in;

    /// @param part its name, for what is said of it
    XlsxXml(String part, InputStream bytes) throws XlsxFault {
        this.part = part;
        try {
            in = FACTORY.createXMLStreamReader(text(bytes));
        } catch (XMLStreamException e) {
            throw fault(e);
        } catch (BoundedStream.TooLong tooLong) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BOMB, part);
        } catch (IOException torn) {
            throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, part);
        }
    }

    /// The part's characters: UTF-8, as all that write workbooks have it, or UTF-16 with its mark. They are
    /// decoded here, because the platform's parser prints what it cannot decode.
    private static Reader text(InputStream bytes) throws IOException {
        PushbackInputStream in = new PushbackInputStream(bytes, 3);
        byte[] mark = in.readNBytes(3);
        boolean wide = mark.length > 1 && (mark[0] & 0xFE) == 0xFE && (mark[1] & 0xFE) == 0xFE && mark[0] != mark[1];
        if (Documents.bom(mark) == 0) {
            in.unread(mark);
        }
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new InputStreamReader(in, charset.newDecoder());
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The platform counts XML's own `&amp;` as entities, of which a big list has many; others there are none.
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /// Goes to the next beginning or end of an element; false at the end of the part.
    boolean next() throws XlsxFault {
        try {
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, part);
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    boolean begins(String element) {
        return in.getEventType() == XMLStreamConstants.START_ELEMENT
                && in.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return in.getEventType() == XMLStreamConstants.END_ELEMENT
                && in.getLocalName().equals(element);
    }

    /// Null where the element here has none.
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < in.getAttributeCount(); i++) {
            if (in.getAttributeLocalName(i).equals(name)) {
                return in.getAttributeValue(i);
            }
        }
        return null;
    }

    /// Whether the attribute says yes.
    boolean flag(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /// The number from 0 that the attribute is; -1 where it is none or not there.
    int number(String name) {
        String value = attribute(name);
        return value == null ? -1 : whole(value);
    }

    /// The number from 0 that the digits are; -1 where they are none.
    static int whole(String digits) {
        int number = digits.isEmpty() || digits.length() > 9 ? -1 : 0;
        for (int i = 0; i < digits.length() && number >= 0; i++) {
            int digit = digits.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
        }
        return number;
    }

    /// The text in the element here, without that of elements in it; afterwards its end has been read.
    String text() throws XlsxFault {
        StringBuilder text = new StringBuilder();
        try {
            int depth = 1;
            while (in.hasNext() && depth > 0) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> depth++;
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth == 1) {
                            text.append(in.getText());
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, part);
                    default -> {}
                }
            }
            return text.toString();
        } catch (XMLStreamException e) {
            throw fault(e);
        }
    }

    /// The text of a string: that of its runs, without the reading aids of other scripts. The element here is the
    /// string's own, which has been read to its end afterwards.
    String string(String element) throws XlsxFault {
        StringBuilder text = new StringBuilder();
        BooleanSupplier ended = () -> ends(element);
        int aids = 0;
        while (next() && !ended.getAsBoolean()) {
            if (begins("rPh")) {
                aids++;
            } else if (ends("rPh")) {
                aids--;
            } else if (begins("t")) {
                String run = text();
                text.append(aids == 0 ? run : "");
            }
        }
        return unescaped(text.toString());
    }

    /// `_x000D_` stands for a character that XML cannot hold or would lose.
    static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            int code = at + 6 < text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(at + 1, from));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }

    private XlsxFault fault(XMLStreamException e) {
        boolean tooLong = e.getNestedException() instanceof BoundedStream.TooLong;
        return tooLong
                ? new XlsxFault(Problem.LIST_WORKBOOK_BOMB, part)
                : new XlsxFault(Problem.LIST_WORKBOOK_BROKEN, part);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (XMLStreamException unclosed) {
            // Nothing was written, and what was read is there.
        }
    }
}

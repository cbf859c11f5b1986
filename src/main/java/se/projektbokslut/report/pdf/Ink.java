package se.projektbokslut.report.pdf;

import org.openpdf.text.pdf.PdfContentByte;

/// The report's colours. Every one that carries text has a contrast of at least 4.5:1 against white and the band;
/// those of charts at least 3:1 against white.
public enum Ink {
    TEXT(0x1c2126),
    /// Secondary text, and what is not stated: 6.5:1 against white.
    MUTED(0x565e67),
    /// Headings, links and the first series of a chart: 9:1 against white.
    ACCENT(0x164a73),
    /// The second series of a chart: 3.9:1 against white.
    SECOND(0xb26a1f),
    /// The lighter part of a chart's first series: 3.3:1 against white.
    LIGHT(0x6f93b3),
    /// Hairlines; decoration only.
    RULE(0xc4ccd4),
    /// The ground of table heads and notes; decoration only.
    BAND(0xeaf0f5),
    /// Text on a field of the accent: 9:1.
    WHITE(0xffffff);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    void fill(PdfContentByte content) {
        content.setRGBColorFill(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }

    void stroke(PdfContentByte content) {
        content.setRGBColorStroke(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff);
    }
}

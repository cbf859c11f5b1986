/// The one layer through which every mark of a report is drawn: a tagged, accessible, archivable PDF (PDF/A-2a
/// and PDF/UA-1) from headings, paragraphs, lists, tables, figures and links. Knows nothing of what the report
/// says.
@NullMarked
package se.projektbokslut.report.pdf;

import org.jspecify.annotations.NullMarked;

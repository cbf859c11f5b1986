package se.projektbokslut.report;

import se.projektbokslut.report.pdf.Text;
import se.projektbokslut.settings.YearComment;

/// What the responsible manager says of the year. A long comment begins on the page that leads and stands whole
/// in a section of its own.
final class CommentSection {
    static final String PLACE = "comment";
    /// What the page that leads has room for, in characters.
    private static final int LONGEST = 700;

    private CommentSection() {}

    static boolean hasSomething(Edition edition) {
        return edition.report.comment() != null && !isShort(text(edition));
    }

    private static boolean isShort(String text) {
        return text.length() <= LONGEST && text.lines().count() <= 8;
    }

    /// About how many characters stand on the page that leads, the title's line among them.
    static int beginning(Edition edition) {
        return edition.report.comment() == null
                ? 0
                : 150 + Math.min(text(edition).length(), LONGEST);
    }

    /// On the page that leads: the whole comment, or its beginning with the page of the rest.
    static void printBeginning(Edition edition) {
        YearComment comment = edition.report.comment();
        if (comment == null) {
            return;
        }
        String text = text(edition);
        edition.pdf.subtitle(3, edition.strong("comment.title"));
        if (isShort(text)) {
            edition.pdf.paragraph(stated(edition, comment, text).and(signature(comment)));
        } else {
            String beginning = Wording.shortened(text.lines().findFirst().orElse(""), LONGEST);
            edition.pdf.paragraph(stated(edition, comment, beginning + " ")
                    .and(Text.link(edition.label("comment.whole"), new Text.Target.Place(PLACE)))
                    .and(Formats.NO_BREAK_SPACE + "")
                    .and(Text.pageOf(PLACE, edition.pages())));
        }
    }

    static void print(Edition edition) {
        YearComment comment = edition.report.comment();
        if (comment != null) {
            edition.pdf.heading(2, edition.words("comment.title"), PLACE);
            edition.pdf.paragraph(stated(edition, comment, text(edition)).and(signature(comment)));
        }
    }

    /// Words of the comment, in the language in which it is stated.
    private static Text stated(Edition edition, YearComment comment, String words) {
        return Text.of(words).in(Edition.foreign(comment.text(), edition.texts));
    }

    private static Text signature(YearComment comment) {
        return comment.by() == null ? Text.EMPTY : Text.muted(" " + Formats.EN_DASH + " " + comment.by());
    }

    private static String text(Edition edition) {
        YearComment comment = edition.report.comment();
        return comment == null ? "" : comment.text().in(edition.texts.language());
    }
}

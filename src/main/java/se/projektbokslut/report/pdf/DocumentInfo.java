package se.projektbokslut.report.pdf;

import java.time.LocalDate;

/// What a document says about itself.
///
/// @param title never empty
/// @param author the organisation
/// @param subject one sentence
/// @param language BCP 47 tag
/// @param date when it was made, as it shall say: never the clock's
/// @param digest hexadecimal digits of what it was made from: the document's identity
/// @param producer the program and its version
/// @param pageOf the running foot with the page's number in place of `{0}`; the number of pages is printed after
///     it
public record DocumentInfo(
        String title,
        String author,
        String subject,
        String language,
        LocalDate date,
        String digest,
        String producer,
        String pageOf) {}

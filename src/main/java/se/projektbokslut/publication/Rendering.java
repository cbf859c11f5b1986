package se.projektbokslut.publication;

import se.projektbokslut.words.Language;

/// How reports are rendered.
///
/// @param language the language of the PDF, the spreadsheets and the page
/// @param mostCards how many projects a year's PDF prints as cards; a year with more prints them as tables only
public record Rendering(Language language, int mostCards) {}

package se.projektbokslut.project;

/// A text of a record that a ` #` cut short: what stood behind it, YAML takes for a comment.
///
/// @param record the record's id
/// @param field the dotted key of the text; of a text in a list, the list's
/// @param line of the file, on which the text begins
/// @param kept the words that were read, on one line and shortened; empty where nothing was
public record TextCut(String record, String field, int line, String kept) {}

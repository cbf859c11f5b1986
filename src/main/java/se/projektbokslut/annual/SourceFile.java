package se.projektbokslut.annual;

/// An input file that a report rests on.
///
/// @param path relative to the input folder
/// @param sha256 of its bytes
public record SourceFile(String path, String sha256) {}

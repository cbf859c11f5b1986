package se.projektbokslut.publication;

import java.util.List;

/// What a change cites.
///
/// @param line counted from 1; 0 where files as a whole are meant
/// @param cell of a workbook: `Projekt!F12`; empty elsewhere
record Cited(List<String> files, int line, String cell) {}

package se.projektbokslut.project;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import se.projektbokslut.inventory.InputFile;
import se.projektbokslut.inventory.InputFile.Kind;

/// Record files of the tests.
final class Records {
    static final Set<String> PROCESSES = Set.of("kundreskontra", "leverantorsreskontra", "redovisning-och-moms");

    private Records() {}

    static RecordFile yaml(String text) {
        return read(Kind.RECORDS_YAML, text);
    }

    static RecordFile read(Kind kind, String text) {
        return read(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    static RecordFile read(Kind kind, byte[] bytes) {
        return read("projects/file", kind, bytes);
    }

    static RecordFile read(String path, Kind kind, byte[] bytes) {
        return RecordFileReader.read(new InputFile(path, kind, bytes.length, ""), bytes, PROCESSES);
    }
}

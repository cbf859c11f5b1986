package se.projektbokslut.publication;

/// A published file as a manifest lists it.
///
/// @param path relative to the manifest's folder, with `/` between its parts
/// @param bytes its size
/// @param sha256 of its bytes
public record OutputFile(String path, long bytes, String sha256) {}

package se.projektbokslut.generate;

/// What a synthetic portfolio is to be like. The same values give the same bytes, on any machine and in any
/// version of Java.
///
/// @param projects the number of records, at least 1
/// @param seed another seed gives other projects
/// @param files the number of record files, 1 to `projects`
/// @param firstYear the first calendar year in which a project may start, from 1900
/// @param lastYear the last calendar year in which anything may happen, to 2199
public record Portfolio(int projects, long seed, int files, int firstYear, int lastYear, Format format) {
    /// Throws [IllegalArgumentException], in words for the operator, where a value is out of its range.
    public Portfolio {
        require(projects >= 1, "the number of projects must be at least 1");
        require(files >= 1 && files <= projects, "the number of files must be from 1 to the number of projects");
        require(firstYear >= 1900 && firstYear <= lastYear && lastYear <= 2199, "the years must lie in 1900-2199");
    }

    public enum Format {
        YAML,
        JSON
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

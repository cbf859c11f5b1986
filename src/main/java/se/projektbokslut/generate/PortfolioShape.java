package se.projektbokslut.generate;

/// What a synthetic portfolio is to be like. The same values give the same bytes, on any machine and in any
/// version of Java.
///
/// @param projects the number of records, at least 1
/// @param seed another seed gives other projects
/// @param files the number of record files, 1 to `projects`
/// @param firstYear the first calendar year in which a project may start, from 1900
/// @param lastYear the last calendar year in which anything has happened, to 2198; plans reach further
/// @param entries the number of ledger entries of all years together; 0 for no SIE files
/// @param supplierRows the number of supplier-ledger rows of all years together; 0 for no such files
public record PortfolioShape(
        int projects,
        long seed,
        int files,
        int firstYear,
        int lastYear,
        Format format,
        long entries,
        long supplierRows) {

    /// Throws [IllegalArgumentException], in words for the operator, where a value is out of its range.
    public PortfolioShape {
        require(projects >= 1, "the number of projects must be at least 1");
        require(files >= 1 && files <= projects, "the number of files must be from 1 to the number of projects");
        require(
                firstYear <= lastYear,
                "--from %s lies after --to %s; the years must be in their order".formatted(firstYear, lastYear));
        require(firstYear >= 1900 && lastYear <= 2198, "the years must lie in 1900-2198");
        require(entries >= 0 && supplierRows >= 0, "the numbers of entries and rows must be at least 0");
    }

    /// A portfolio of records alone.
    public PortfolioShape(int projects, long seed, int files, int firstYear, int lastYear, Format format) {
        this(projects, seed, files, firstYear, lastYear, format, 0, 0);
    }

    public enum Format {
        YAML,
        JSON
    }

    int years() {
        return lastYear - firstYear + 1;
    }

    /// The year's part of a number that is spread over all years.
    long shareOf(long number, int year) {
        return share(number, year - firstYear + 1) - share(number, year - firstYear);
    }

    private long share(long number, int yearsPassed) {
        return number / years() * yearsPassed + number % years() * yearsPassed / years();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

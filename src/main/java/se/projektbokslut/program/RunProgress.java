package se.projektbokslut.program;

/// Told how far a run has come, by the threads that do its work: once a file, a slice, a block of some kilobytes
/// or a year, never once a row.
public interface RunProgress {
    /// Told by a run that nobody looks at.
    RunProgress NONE = new RunProgress() {
        @Override
        public void begins(Work work, long total) {}

        @Override
        public void advanced(long amount) {}
    };

    /// What takes its time, and what it is counted in.
    enum Work {
        /// In bytes.
        TAKING_INVENTORY,
        /// In bytes.
        READING_PROJECTS,
        /// In bytes.
        READING_LEDGER,
        /// In years.
        PUBLISHING
    }

    /// What went on before is over, and this begins.
    ///
    /// @param total how much there is, in the work's unit; not negative
    void begins(Work work, long total);

    /// So much more of it is done.
    void advanced(long amount);
}

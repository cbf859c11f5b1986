package se.projektbokslut.job;

/// What a night asks of the framework.
///
/// @param plan what to run; its generation is found in the framework's log
/// @param published the greatest generation in the output's receipts; 0 without any
record Requested(RunPlan plan, long published) {}

package se.projektbokslut.intake;

/// The catalogue of what makes a record, a row or a file refused. The texts stand in `problems_sv.properties` and
/// `problems_en.properties`; `{0}`, `{1}` there are a refusal's arguments.
public enum Problem {
    // files
    FILE_UNREADABLE,
    FILE_KIND_UNKNOWN,
    FILE_IS_LINK,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    NOT_UTF8,
    TOO_MANY_REFUSALS,
    // documents
    SYNTAX,
    TAB_INDENTATION,
    NOT_A_RECORD,
    RECORD_EMPTY,
    RECORD_TOO_LARGE,
    NESTED_TOO_DEEP,
    ALIAS,
    ANCHOR,
    TAG,
    CONTROL_CHARACTER,
    // CSV
    CSV_HEADER,
    CSV_CELLS,
    CSV_NESTED_KEY,
    // keys
    KEY_UNKNOWN,
    KEY_UNKNOWN_SUGGESTION,
    KEY_DUPLICATE,
    KEY_MISSING,
    // shapes
    TEXT_EXPECTED,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    LIST_EXPECTED,
    MAPPING_EXPECTED,
    VALUE_UNKNOWN,
    ID_INVALID,
    ID_DUPLICATE,
    DATE_INVALID,
    DATE_IMPOSSIBLE,
    DATE_AMBIGUOUS,
    YEAR_INVALID,
    END_BEFORE_START,
    AMOUNT_INVALID,
    BOOLEAN_EXPECTED,
    NUMBER_INVALID,
    PROCESS_UNKNOWN,
    PROCESS_TWICE,
    SHARE_INVALID,
    SHARE_SUM,
    ID_OR_TITLE,
    MINIMUM_ABOVE_MAXIMUM,
    SOURCE_OUTSIDE_INPUT
}

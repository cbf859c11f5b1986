package se.projektbokslut.findings;

/// The catalogue of findings. Each constant's texts stand in `findings_sv.properties` and
/// `findings_en.properties`, and one input that gives it in the tests; the generated page `docs/FINDINGS.md`
/// lists them all.
public enum FindingCode {
    /// A closed or cancelled project states neither end nor handover date: it stands in no year.
    END_MISSING(Severity.WARNING, Role.PROJECT_LEADER, "end"),
    /// The end is known by its year only. Argument: the stated end.
    END_YEAR_ONLY(Severity.INFO, Role.PROJECT_LEADER, "end"),
    /// A start, an end, a working period or a handover is known by a season, a quarter, a third or a half of
    /// the year only. Arguments: the field, the stated words.
    SEASON_ONLY(Severity.INFO, Role.PROJECT_LEADER, ""),
    /// The project names no process.
    PROCESS_MISSING(Severity.WARNING, Role.PROJECT_LEADER, "processes"),
    /// A process is derived, not stated. Arguments: the process, the reason (`–` where none is given).
    PROCESS_DERIVED(Severity.INFO, Role.PROJECT_LEADER, "processes"),
    /// No project leader is named.
    LEADER_MISSING(Severity.WARNING, Role.PROJECT_OWNER, "leader"),
    /// No start is stated.
    START_MISSING(Severity.WARNING, Role.PROJECT_LEADER, "start"),
    /// An end or a handover on a project that is neither closed nor cancelled. Arguments: the field, the status.
    STATUS_CONFLICT(Severity.WARNING, Role.PROJECT_LEADER, "status"),
    /// The start lies after the as-of year: the project stands in no year yet. Argument: the stated start.
    START_AFTER_AS_OF(Severity.WARNING, Role.PROJECT_LEADER, "start"),
    /// A closed or cancelled project whose end (or handover, for want of one) lies after the as-of year: it
    /// counts there all the same. Argument: the stated date.
    END_AFTER_AS_OF(Severity.WARNING, Role.PROJECT_LEADER, "end"),
    /// The status date that would place an ongoing project lies after the as-of year: it counts there all the
    /// same. Argument: the stated date.
    STATUS_DATE_AFTER_AS_OF(Severity.WARNING, Role.PROJECT_LEADER, "status-date"),
    /// The handover that places the project is dated before its start. Arguments: the handover date, the start.
    HANDOVER_BEFORE_START(Severity.WARNING, Role.PROJECT_LEADER, "handover"),
    /// An ongoing project states neither a start nor a status date: it stands in no year.
    STATUS_DATE_MISSING(Severity.WARNING, Role.PROJECT_LEADER, "status-date"),
    /// The handover's date places the project, for want of an end. Argument: the stated handover date.
    YEAR_FROM_HANDOVER(Severity.WARNING, Role.PROJECT_LEADER, "end"),
    /// A closed project planned something and the record does not say what became of it: no deliverable is
    /// delivered or handed over, no objective's or benefit's outcome is stated; or a deliverable is still
    /// `planned`. Argument: the plan's or the deliverable's words.
    PLAN_WITHOUT_OUTCOME(Severity.WARNING, Role.PROJECT_LEADER, "deliverables"),
    /// A predecessor or successor has no record. Argument: its id or title.
    SUCCESSOR_UNKNOWN(Severity.WARNING, Role.FINANCE_OFFICE, "successors"),
    /// Another record may be the same project: its title, or one's alias and the other's title, are the same but
    /// for case, spaces, a trailing parenthesis and year, and neither says `distinct`. Argument: the other
    /// record's id.
    POSSIBLE_DUPLICATE(Severity.WARNING, Role.FINANCE_OFFICE, "related"),
    /// No budget is stated.
    BUDGET_MISSING(Severity.WARNING, Role.PROJECT_OWNER, "economy.budget"),
    /// The years' budgets exceed the stated total, or differ from it though every year is stated. Arguments: the
    /// sum, the total.
    BUDGET_SUM_DIFFERS(Severity.WARNING, Role.PROJECT_OWNER, "economy.budget"),
    /// The years' actuals, of which every one of an ended project is stated or none is negative, contradict the
    /// stated total: what has accumulated is not stated. Arguments: the sum, the total.
    ACTUAL_SUM_DIFFERS(Severity.WARNING, Role.PROJECT_OWNER, "economy.actual"),
    /// The years' forecasts exceed the stated total, or differ from it though every year is stated. Arguments: the
    /// sum, the total.
    FORECAST_SUM_DIFFERS(Severity.WARNING, Role.PROJECT_OWNER, "economy.forecast"),
    /// Amounts or words of years in which the project does not stand: no annual report shows them. A budget or a
    /// forecast may be of the years that were planned. Arguments: the field, the years.
    STATED_OUTSIDE_YEARS(Severity.WARNING, Role.PROJECT_LEADER, ""),
    /// A document is named without a link. Argument: its title.
    DOCUMENT_WITHOUT_TARGET(Severity.WARNING, Role.PROJECT_LEADER, "documents"),
    /// The record's source document is not among the input files. Argument: the document.
    SOURCE_MISSING(Severity.WARNING, Role.FINANCE_OFFICE, "source"),
    /// It is unclear to whom something was handed over. Argument: the stated recipient (`–` where none is given).
    RECIPIENT_UNCLEAR(Severity.WARNING, Role.PROJECT_LEADER, "handover"),
    /// A name begins with a role instead ("Projektledare Eva Pedersen"). Argument: the field.
    ROLE_IN_NAME(Severity.INFO, Role.PROJECT_LEADER, "leader"),
    /// The report's fonts lack characters of the record and print a square instead. Arguments: the field, the
    /// characters.
    CHARACTERS_REPLACED(Severity.WARNING, Role.PROJECT_LEADER, "title"),
    /// A plain text that a ` #` cut short: what stood behind it is a comment. Arguments: the field, the words
    /// that are left (`–` where none are).
    TEXT_CUT(Severity.WARNING, Role.PROJECT_LEADER, ""),
    /// A file of an adopted edition that a later one replaced is gone or is not as it was published. Arguments:
    /// its path in the output, the edition.
    EDITION_DAMAGED(Severity.ERROR, Role.FINANCE_OFFICE, ""),
    /// `years.yaml` tells of a decided edition's decision otherwise than the edition does. Arguments: the edition, its
    /// decision as it was published, as `years.yaml` has it (`–` where it has none).
    EDITION_DECISION_DIFFERS(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// What has accumulated on a project through a decided year is another amount by now. Arguments: the year,
    /// the amount now, the amount that the decided edition shows.
    DECIDED_ACTUAL_DIFFERS(Severity.INFO, Role.FINANCE_OFFICE, "ledger-codes"),
    /// A project has a budget or an actual in a year with a ledger, but no ledger code that holds in the year.
    /// Arguments: the year, the amount, codes whose names are like the title (`–` where there are none).
    CODE_MISSING(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// Only the record states a year's actual; no ledger confirms it. Arguments: the year, the amount.
    ACTUAL_FROM_RECORD(Severity.INFO, Role.FINANCE_OFFICE, "economy.actual"),
    /// A year's variance lies beyond `explain-variance`, and the record does not explain it. Arguments: the
    /// year, the variance.
    VARIANCE_UNEXPLAINED(Severity.WARNING, Role.PROJECT_LEADER, "economy.explanations"),
    /// The record explains the variance of a year in which the project has none. Arguments: the year, and a second one
    /// where budget or actual of the year is not known.
    EXPLANATION_UNUSED(Severity.WARNING, Role.PROJECT_LEADER, "economy.explanations"),
    /// The forecast is larger than the budget. Arguments: the forecast, the budget, what it is more.
    FORECAST_OVER_BUDGET(Severity.WARNING, Role.PROJECT_OWNER, "economy.forecast"),
    /// The ledger carries entries on one of the project's codes in a year in which the project does not stand, nor
    /// another one that states the code; said once. Arguments: the code, the year, the amount, and a fourth one
    /// where that is what stands on the accounts of investments.
    COSTS_OUTSIDE_YEARS(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// The ledger carries entries on codes of the project dimension that no record claims. Arguments: how many,
    /// the year, their amount, the largest, a fifth one (else empty) where it is the supplier ledger that
    /// carries them, and codes of records that are the same but for case, zeros, signs or letters that an
    /// export has broken.
    CODE_UNCLAIMED(Severity.WARNING, Role.FINANCE_OFFICE, "#OBJEKT"),
    /// A CSV file of records is not plain (UTF-8, commas, headings first): how it is read. Arguments: the
    /// encoding, the separator, the line of the headings, the number of rows without any value.
    CSV_SHAPE(Severity.INFO, Role.FINANCE_OFFICE, ""),
    /// A list was read by its description. Arguments: the description's path, how the list is written, and the
    /// numbers of rows, records, rows passed over, rows added to another one's record, and records refused.
    LIST_READ(Severity.INFO, Role.FINANCE_OFFICE, ""),
    /// A JSON file says that it is one page of a list and that others follow. Argument: the key that says
    /// so.
    LIST_PART(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// A CSV list is read as Windows-1252 and has the letters of code page 850 or 437. Argument: the
    /// description's path.
    LIST_LETTERS(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// The contents do not have the checksum that the file states.
    SIE_CHECKSUM(Severity.ERROR, Role.FINANCE_OFFICE, "#KSUMMA"),
    /// The file ends within a voucher.
    SIE_CUT_OFF(Severity.ERROR, Role.FINANCE_OFFICE, "#VER"),
    /// Vouchers that do not sum to zero. Arguments: how many, the first ones' lines and differences.
    SIE_VOUCHER_UNBALANCED(Severity.ERROR, Role.FINANCE_OFFICE, "#VER"),
    /// Accounts whose opening balance and entries do not make the closing balance. Arguments: how many, the first
    /// ones and what the file's entries make more than it states.
    SIE_BALANCE_DIFFERS(Severity.ERROR, Role.FINANCE_OFFICE, "#UB"),
    /// Accounts whose entries do not make the stated result. Arguments: how many, the first ones and what the
    /// file's entries make more than it states.
    SIE_RESULT_DIFFERS(Severity.ERROR, Role.FINANCE_OFFICE, "#RES"),
    /// Accounts with different statements of the same balance, which is then not used. Arguments: how many, the
    /// first ones.
    SIE_BALANCE_STATED_TWICE(Severity.ERROR, Role.FINANCE_OFFICE, ""),
    /// Accounts with entries but without `#KONTO`. Arguments: how many, the first ones.
    SIE_ACCOUNT_UNDECLARED(Severity.WARNING, Role.FINANCE_OFFICE, "#KONTO"),
    /// Entries whose voucher is dated outside of every stated fiscal year. Argument: how many.
    SIE_OUTSIDE_FISCAL_YEAR(Severity.WARNING, Role.FINANCE_OFFICE, "#RAR"),
    /// Entries that carry a part of the project dimension but no project. Argument: how many.
    SIE_PROJECT_UNKNOWN(Severity.WARNING, Role.FINANCE_OFFICE, "#UNDERDIM"),
    /// Entries whose object list states two projects, or a dimension without an object: they count without a
    /// project. Argument: how many.
    SIE_OBJECT_LIST(Severity.WARNING, Role.FINANCE_OFFICE, "#TRANS"),
    /// Amounts with a decimal comma, where the format has a point. Argument: how many.
    SIE_DECIMAL_COMMA(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// The file is not in code page 437, which the format prescribes. Argument: the encoding in which it is read.
    SIE_ENCODING(Severity.INFO, Role.FINANCE_OFFICE, "#FORMAT"),
    /// The file states a type that holds no vouchers, and holds some: they count as those of any other file.
    /// Argument: the type.
    SIE_TYPE_CONTRADICTED(Severity.WARNING, Role.FINANCE_OFFICE, "#SIETYP"),
    /// The file begins with the byte order mark of UTF-8, but most of its letters are written in another
    /// encoding. Argument: the encoding in which it is read.
    SIE_BYTE_ORDER_MARK(Severity.WARNING, Role.FINANCE_OFFICE, "#FORMAT"),
    /// Letters of a file in UTF-8 that are cut off, written in another encoding, or were broken before the
    /// file was saved (`Ã¥` for å, U+FFFD). Arguments: how many, the first ones' lines.
    SIE_LETTER_BROKEN(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// The file's letters speak for two encodings. Argument: how many speak for the one that was not chosen.
    SIE_ENCODING_MIXED(Severity.WARNING, Role.FINANCE_OFFICE, "#FORMAT"),
    /// Control characters between the records or in texts: they are passed over. Arguments: on how many lines,
    /// the first lines and the characters.
    SIE_CONTROL_CHARACTER(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// Labels that the first field follows without a blank; they are read as if one stood there. Argument: how
    /// many.
    SIE_LABEL_GLUED(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// Quotes that end only with their line. Argument: how many lines.
    SIE_QUOTE_UNCLOSED(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// Lines that begin with no label. Argument: how many.
    SIE_LINE_WITHOUT_LABEL(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// Records with a label or fields that the standard does not have. Argument: how many.
    SIE_BEYOND_STANDARD(Severity.INFO, Role.FINANCE_OFFICE, ""),
    /// The ledger covers a year of the project but has never carried one of its codes: the actual is empty.
    /// Arguments: the code, the codes most like it, other dimensions that have it or are called projects
    /// (`–` where there are none), and a fourth one where entries were refused or count without a project:
    /// their files.
    LEDGER_CODE_UNKNOWN(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// The ledger carries one of the codes in balances of a year of the project, but vouchers of it are not
    /// there or never carry it: they give no actual. Argument: the code.
    LEDGER_CODE_IN_BALANCES(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// A code is bound to a company of which there is no ledger file of the year or an earlier one: it gives no
    /// actual. Argument: the code.
    LEDGER_COMPANY_UNKNOWN(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// The ledger covers a year of the project, but not of the companies that carry one of its codes. The actual is
    /// what the record states, which is said where the ledger has entries on others of its codes; else it is empty.
    /// Arguments: the code, the year, the companies (`–` where none is stated), `1` where the record states the
    /// actual (else empty), and what the ledger has on the other codes (empty where nothing).
    LEDGER_CODE_NOT_COVERED(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// Another record claims the same code for the same company and year: both actuals are empty. Arguments: the
    /// code, the other records' ids.
    LEDGER_CODE_CLAIMED_TWICE(Severity.ERROR, Role.FINANCE_OFFICE, "ledger-codes"),
    /// Entries on one of the project's codes stand in vouchers that are withheld, since files contradict each other.
    /// Arguments: the code, the year.
    LEDGER_CODE_WITHHELD(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// Entries with one of the project's codes are refused: its actual is the sum of the others.
    /// Arguments: the code, the year, how many rows, the first one's place.
    LEDGER_CODE_REFUSED(Severity.ERROR, Role.FINANCE_OFFICE, "ledger-codes"),
    /// A code of the project has entries on accounts of class 9 (internal time), which are no part of its actual.
    /// Argument: the code.
    LEDGER_INTERNAL_COST(Severity.INFO, Role.FINANCE_OFFICE, "ledger-codes"),
    /// A code of an investment has entries on the accounts of operating projects in a year in which it
    /// stands: they are no part of its actual, nor of another figure of projects. Arguments: the code, the
    /// year, the amount.
    LEDGER_INVESTMENT_EXPENSED(Severity.INFO, Role.FINANCE_OFFICE, "ledger-codes"),
    /// An investment has codes in a year that the ledger covers, or of which only a supplier ledger tells, but
    /// `processes.yaml` names no accounts of investments: its actual is not stated.
    LEDGER_INVESTMENT_ACCOUNTS(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// The same of an operating project, where `actual-accounts` is there and empty.
    LEDGER_ACTUAL_ACCOUNTS(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// In a year of which only a supplier ledger tells, rows of it with one of an investment's codes state no account:
    /// its actual is empty. Arguments: the code, the year, how many rows.
    LEDGER_ACCOUNT_MISSING(Severity.WARNING, Role.FINANCE_OFFICE, "ledger-codes"),
    /// A ledger file can hold no vouchers by its type and holds none: debit, credit and actuals are not known
    /// of it, its balances are used. Argument: the type.
    LEDGER_BALANCES_ONLY(Severity.WARNING, Role.FINANCE_OFFICE, "#SIETYP"),
    /// The used ledger files of a company leave out days of the calendar year before the ledger's last voucher:
    /// the year's figures are of the other days, and nothing that has accumulated on codes that the company
    /// carries is stated. Arguments: the company (`–` where none is stated), the year, the days.
    LEDGER_PART_OF_YEAR(Severity.WARNING, Role.FINANCE_OFFICE, "#RAR"),
    /// A company has ledger files of the year before, but none that covers this year, which other companies' do.
    /// Arguments: the company (`–` where none is stated), the year before, the year.
    LEDGER_COMPANY_ENDS(Severity.INFO, Role.FINANCE_OFFICE, "#RAR"),
    /// A company states no opening or closing balance of a year in which others do, or its last file none where
    /// an earlier one does: the rows in which it has entries have none. Arguments: the company (`–` where none is
    /// stated), the records that are missing, the year.
    LEDGER_BALANCE_MISSING(Severity.INFO, Role.FINANCE_OFFICE, ""),
    /// A ledger file states opening or closing balances of a year in a way that cannot be used,
    /// unreadable or in different ways: the rows of their accounts, and the total, have none. Arguments:
    /// the record, the year, the accounts (`–` for one that cannot be read), the rows' ids.
    LEDGER_BALANCE_UNUSED(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// Another ledger file holds everything that this one does, and is counted instead. Argument: the other file.
    LEDGER_FILE_SUPERSEDED(Severity.INFO, Role.FINANCE_OFFICE, ""),
    /// Another ledger file holds everything that this one does of some months, and is counted there. Arguments:
    /// the other file, the months.
    LEDGER_VOUCHERS_SHARED(Severity.INFO, Role.FINANCE_OFFICE, ""),
    /// Ledger files of a company share vouchers or numbers, but each has vouchers that the others have not:
    /// these are not counted. Arguments: the other files, the months, how many vouchers, the first ones.
    LEDGER_OVERLAP(Severity.ERROR, Role.FINANCE_OFFICE, ""),
    /// A list of entries and another ledger file of the company have rows of a month in common, or may
    /// have, while each has others, and nothing tells that one corrects the other: neither counts there.
    /// Arguments: the other files, the months.
    LEDGER_LIST_OVERLAP(Severity.ERROR, Role.FINANCE_OFFICE, ""),
    /// A newer file counts in the place of this one, of which it holds most entries of a month, but not
    /// all. Arguments: the newer file, the months, how many entries it has not.
    LEDGER_ENTRIES_REPLACED(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// How a list of entries or purchases was read. Arguments: the description's path, how the list is written, the
    /// numbers of rows, entries, rows passed over and rows refused, and a seventh one where they are purchases.
    LEDGER_LIST_READ(Severity.INFO, Role.FINANCE_OFFICE, ""),
    /// The credits of a list all carry a minus, so that they count as debits. Arguments: the column, the
    /// description's path, what its amounts are to be multiplied by.
    LEDGER_CREDIT_NEGATIVE(Severity.ERROR, Role.FINANCE_OFFICE, ""),
    /// Numbered vouchers stand more than once in the file, with the same date and entries, and are counted once.
    /// Arguments: how many times too often, the first ones.
    LEDGER_VOUCHER_REPEATED(Severity.ERROR, Role.FINANCE_OFFICE, "#VER"),
    /// The file, or rows of a supplier ledger, state no organisation number: they are taken to be of the company of
    /// the same name. Argument: the number.
    LEDGER_COMPANY_BY_NAME(Severity.INFO, Role.FINANCE_OFFICE, "#ORGNR"),
    /// Two supplier-ledger files hold some of the same vouchers of one buyer in a month and each holds others, or
    /// hold different rows of one number and day: these are withheld. Arguments: the other file, the months, the
    /// lines of the withheld vouchers in both.
    LEDGER_SUPPLIER_OVERLAP(Severity.ERROR, Role.FINANCE_OFFICE, ""),
    /// Rows of a supplier ledger state no voucher number: consecutive ones of one buyer, day and supplier
    /// count as one invoice. Argument: how many rows.
    LEDGER_NUMBERS_MISSING(Severity.WARNING, Role.FINANCE_OFFICE, "verifikationsnummer"),
    /// The amounts of a ledger file are too large to be summed exactly: its company's years have no ledger
    /// figures. Argument: the years.
    LEDGER_TOO_LARGE(Severity.ERROR, Role.FINANCE_OFFICE, ""),
    /// A file of the input folder is not read: nothing is read in its place, or by its ending. Arguments:
    /// where it would be read; the name without the dots that hide it; that its name says it is packed.
    FILE_NOT_READ(Severity.WARNING, Role.FINANCE_OFFICE, ""),
    /// What a settings file says meets nothing: a year without a report, an acceptance of no finding.
    /// Arguments: what it says, what it could meet (`–` for nothing).
    SETTING_UNUSED(Severity.WARNING, Role.FINANCE_OFFICE, "");

    private final Severity severity;
    private final Role role;
    private final String field;

    FindingCode(Severity severity, Role role, String field) {
        this.severity = severity;
        this.role = role;
        this.field = field;
    }

    /// The severity by default; `not-available` sinks it to `info`.
    public Severity severity() {
        return severity;
    }

    /// Who can mend it.
    public Role role() {
        return role;
    }

    /// The key that mends it by default, empty where the finding itself names it.
    public String field() {
        return field;
    }
}

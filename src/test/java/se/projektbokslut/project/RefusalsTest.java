package se.projektbokslut.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.projektbokslut.findings.Problem;
import se.projektbokslut.findings.Refusal;
import se.projektbokslut.inventory.InputFile.Kind;
import se.projektbokslut.report.Texts;
import se.projektbokslut.words.Language;

/// One reproducing input for each problem of the catalogue that a record file can have.
class RefusalsTest {
    private static final String HEAD = "id: p-1\ntitle: T\nstatus: closed\n";

    /// Problems of the file system, of settings and of files that hold one document, which other tests give.
    private static final Set<Problem> ELSEWHERE = EnumSet.of(
            Problem.FILE_UNREADABLE,
            Problem.FILE_KIND_UNKNOWN,
            Problem.FILE_IS_LINK,
            Problem.FILE_TOO_LARGE,
            Problem.FILE_NAME_ENCODING,
            Problem.SETTINGS_TWICE,
            Problem.SETTINGS_NO_FILE,
            Problem.TOO_MANY_REFUSALS,
            Problem.PROCESS_RESERVED,
            Problem.PROCESSES_EMPTY,
            Problem.RECORD_TOO_LARGE,
            Problem.ID_DUPLICATE,
            Problem.LIST_ID_DUPLICATE,
            Problem.COMPLETING_ROW_REFUSED);

    /// @param expected `line:column field PROBLEM`, several joined by ` | `
    record Case(Kind kind, String input, String expected) {}

    static Stream<Case> cases() {
        return Stream.of(
                yaml("", "1:1  FILE_EMPTY"),
                yaml("\n# nothing\n", "1:1  FILE_EMPTY"),
                yaml("[]\n", "1:1  FILE_EMPTY"),
                json("  \n", "1:1  FILE_EMPTY"),
                csv("id,title,status\n", "1:1  FILE_EMPTY"),
                // documents
                head("what is this\n", "4:1  SYNTAX"),
                head("purpose: Mål: ett\n", "4:13  SYNTAX_COLON"),
                yaml("id: p-1\n  title: T\nstatus: closed\n", "2:8  SYNTAX_COLON"),
                yaml("  id: p-1\n  title: T\n status: closed\n", "3:2  SYNTAX_INDENTATION"),
                head("purpose: \"a\"b\n", "4:13  SYNTAX"),
                yaml("- id: a\nid: b\n", "2:1  SYNTAX_INDENTATION"),
                head("purpose: \"open\n", "4:10  SYNTAX_QUOTE"),
                head("purpose: \"C:\\dir\"\n", "4:14  SYNTAX_ESCAPE"),
                head("aliases: [a, b\n", "4:10  SYNTAX_BRACKET"),
                head("purpose: @home\n", "4:10  SYNTAX_CHARACTER"),
                head("plan:\n\ttext: x\n", "5:1  TAB_INDENTATION"),
                head("purpose: x\n... # end\n", ""),
                json("[{\"id\": \"p-1\", \"title\": \"T\", \"status\": \"closed\"},]", "1:50  SYNTAX_COMMA"),
                json("{\"id\": \"a\", \"id\": \"b\", \"title\": \"T\"}", "1:13 id KEY_DUPLICATE"),
                json("{\"id\": \"a\", \"title\": \"T\"", "1:1  SYNTAX_JSON_BRACKET"),
                json("{\"id\": nej}", "1:8  SYNTAX_JSON_WORD"),
                json("[{\"id\": \"a\", \"economy\": {\"budget\": NaN}}]", "1:36  SYNTAX_JSON_WORD"),
                json("[{'id': 'a'}]", "1:3  SYNTAX_JSON_QUOTES"),
                json("[{\"id\": \"a, }\",\n }]", "1:15  SYNTAX_JSON_COMMA"),
                json("/* x\n */ {\"id\": \"a\", \"title\": \"T\", \"status\": \"closed\"}", "1:1  SYNTAX_JSON_COMMENT"),
                json("{\"id\": \"a\", // x\n \"title\": \"T\"}", "1:13  SYNTAX_JSON_COMMENT"),
                json("{\"a\": 1, \"value\": [{\"id\": \"a\"}]}", "1:10  RECORDS_WRAPPED"),
                json("{\"d\": {\"results\": [{\"id\": \"a\"}]}}", "1:8  RECORDS_WRAPPED"),
                yaml("projects:\n- id: a\n", "1:1  RECORDS_WRAPPED"),
                json("{\"id\": {\"0\": \"a\"}, \"title\": {\"0\": \"T\"}}", "1:1  RECORDS_NOT_LISTED"),
                json("{\"0\": {\"id\": \"a\", \"title\": \"T\"}}", "1:1  RECORDS_NOT_LISTED"),
                json("{\"columns\": [\"id\"], \"index\": [0], \"data\": [[\"a\"]]}", "1:1  RECORDS_NOT_LISTED"),
                json("{\"error\": \"Unauthorized\"}", "1:1  ANSWER_WITH_ERROR"),
                json("{\"year\": 2019, \"provenance\": {}}", "1:1  FILE_IS_OUTPUT"),
                json("{\"id\": \"a\", \"title\": \"T\", \"status\": \"closed\", \"leader\": \"\"}", ""),
                json("{\"id\": \"\", \"title\": \"T\", \"status\": \"closed\"}", "1:1 id KEY_MISSING"),
                json("{\"id\": \"a\" \"title\": \"T\"}", "1:12  SYNTAX_JSON"),
                yaml("just text\n", "1:1  NOT_A_RECORD"),
                yaml("- - id: a\n", "1:3  NOT_A_RECORD"),
                json("[null]", "1:2  RECORD_EMPTY"),
                json("[{\"Nr\": 1}, {\"Nr\": 2}, {\"id\": \"a\"}]", "1:2  LIST_UNDESCRIBED"),
                json("[{\"Nr\": 1}]", "1:2  LIST_UNDESCRIBED"),
                json(
                        "{\"Nr\": 1}",
                        "1:1 id KEY_MISSING | 1:1 status KEY_MISSING | 1:1 title KEY_MISSING | 1:2 Nr KEY_UNKNOWN"),
                json("[{\"purpose\": \"P\"}]", "1:2 id KEY_MISSING | 1:2 status KEY_MISSING | 1:2 title KEY_MISSING"),
                json("{\"projekt\": [{\"Nr\": 1}, {\"Nr\": 2}], \"antal\": 2}", "1:2  LIST_UNDESCRIBED"),
                json("{\"d\": {\"results\": [{\"Nr\": 1}]}}", "1:8  LIST_UNDESCRIBED"),
                json("{\"value\": [{\"purpose\": \"P\"}]}", "1:2  RECORDS_WRAPPED"),
                yaml("-\n", "1:2  RECORD_EMPTY"),
                head("plan: " + "[".repeat(21) + "\n", "4:26  NESTED_TOO_DEEP"),
                json("{\"id\": " + "[".repeat(20) + "]".repeat(20) + "}", "1:27  NESTED_TOO_DEEP"),
                head("purpose: *t\n", "4:10  ALIAS"),
                head("purpose: &t x\n", "4:10  ANCHOR"),
                head("&k purpose: x\n", "4:1  ANCHOR"),
                head("purpose: !!str x\n", "4:10  TAG"),
                head("!t purpose: x\n", "4:1  TAG"),
                head("purpose: ! x\n", "4:10  TAG"),
                head("? {a: b}\n: x\n", "4:3  KEY_NOT_TEXT"),
                head("purpose: a\u0007b\n", "4:11  CONTROL_CHARACTER"),
                head("purpose: \"a\\0b\"\n", "4:10  CONTROL_CHARACTER"),
                json("{\"id\": \"a\\ud800\"}", "1:8  CONTROL_CHARACTER"),
                // CSV
                csv("id,title,status,\na,T,closed,x\n", "2:4  CSV_CELL_NAMELESS"),
                csv("id,title,status,\na,T,closed,x\nb,T,closed,y\n", "1:4  CSV_COLUMN_NAMELESS"),
                csv("id,title\na,T\n", "1:1  CSV_COLUMNS_MISSING"),
                csv("id;Titel;Läge\na;T;closed\n", "1:2  CSV_KEYS_UNKNOWN"),
                csv("id;titel;status\na;T;closed\n", "1:2 titel KEY_UNKNOWN_SUGGESTION"),
                csv("\"id,title,status\"\n\"a,T,closed\"\n", "1:1  CSV_QUOTED_AGAIN"),
                csv("year,id,year_basis,processes_direct\n2019,a,end,x\n", "1:1  FILE_IS_OUTPUT"),
                csv("""
                        file,line,record,year,field,code,severity,responsible_role,message,remedy,accepted
                        projects/a.yaml,2,a,2019,leader,LEADER_MISSING,info,project-owner,x,y,false
                        """, "1:1  FILE_IS_OUTPUT"),
                csv("file,line,column,record,field,problem\nprojects/a.yaml,2,1,a,title,x\n", "1:1  FILE_IS_OUTPUT"),
                csv("<!DOCTYPE html><html></html>\n", "1:1  FILE_IS_HTML"),
                yaml("<!DOCTYPE html><html></html>\n", "1:1  FILE_IS_HTML"),
                json("\n <HTML>", "1:1  FILE_IS_HTML"),
                json("<?xml version='1.0'?><a/>", "1:1  FILE_IS_XML"),
                csv("PK\u0003\u0004", "1:1  FILE_IS_WORKBOOK"),
                csv("BZh91AY&SY", "1:1  FILE_IS_PACKED"),
                json("PK\u0003\u0004..........................lista.json", "1:1  FILE_IS_PACKED"),
                csv("\0i\0d", "1:1  FILE_IS_UTF16"),
                csv("status,status.value\nclosed,closed\n", "1:1 status CSV_HEADER"),
                csv("id,economy.budget,economy.budget.2023\na,1,1\n", "1:2 economy.budget CSV_HEADER"),
                csv("id,colour\na,b\n", "1:2  CSV_KEYS_UNKNOWN"),
                csv("id,id\na,b\n", "1:2 id KEY_DUPLICATE"),
                csv("id,milestones\na,b\n", "1:2 milestones CSV_NESTED_KEY"),
                csv("id,title,status\na,T\n", "2:1  CSV_CELLS"),
                csv("id,title,status,economy.budget,notes\na,T,closed,1,000,\nb,T,closed,1,\n", "2:1  CSV_CELLS"),
                csv("id,title,status,\na,T,closed,,\nb,T,closed,\n", ""),
                csv("id,title,status\na,T,closed,\nb,T,closed\n", ""),
                csv("id,title,status,economy.budget,notes\na,T,closed,1,000,\nb,T,closed,1,,\n", ""),
                csv("id,title,status\na,T,closed,\nb,T,closed,\n", ""),
                csv("id,title,status,\na,T,closed,\nb,T,closed\n", ""),
                csv("id;title;status\na;T;closed;\nb;T;closed\n", ""),
                csv("id,title,status\na,\"T,closed\n", "2:2  CSV_QUOTE"),
                csv("id,title,status\na,\"T\" and U,closed\nb,T,closed\n", "2:2  CSV_QUOTE"),
                csv("id,\"title,status\na,T,closed\n", "1:2  CSV_QUOTE"),
                csv("sep=,\nid;title;status\na;T;closed\n", "1:1  CSV_SEPARATOR_STATED"),
                csv("sep=;;;;;;;;;;;;\r\nid;title;status\r\na;T;stängd\r\n", "3:3 status VALUE_WORD"),
                csv("id|title|status\na|T|closed\n", "1:1  CSV_SEPARATOR"),
                csv("id,title,status\na,T,closed\nid,title,status\nb,T,closed\n", "3:1  CSV_HEADING_AGAIN"),
                csv("id,title,status,economy.budget\na,T,closed,1\nSumma:,,,1\n", "3:1  CSV_TOTAL"),
                csv("id,title,status,economy.budget\na,T,closed,1\nvarav klara,,,1\n", "3:1  CSV_TOTAL"),
                csv("id,title,status\nsumma,T,closed\n", ""),
                csv("id,title\u00A0,\u200Bstatus\na,T,closed\n", ""),
                csv("id,title,status,aliases\na\u00A0,T,closed\u200B,\uFEFFx\u202F|y\n", ""),
                csv("id,title,status\na,\u200B,closed\n", "2:1 title KEY_MISSING"),
                csv("id,title,st\u0430tus\na,T,closed\n", "1:3 st\u0430tus CHARACTER_UNLIKE"),
                csv("id,title,status\n<<<<<<< HEAD\na,T,closed\n", "2:1  MERGE_CONFLICT"),
                csv("id,title,status\n,,\n", "1:1  FILE_EMPTY"),
                csv("id,title,status,start\na,T,closed,nyss\n", "2:4 start DATE_INVALID"),
                // keys
                head("colour-of-money: red\n", "4:1 colour-of-money KEY_UNKNOWN"),
                head("owners: X\n", "4:1 owners KEY_UNKNOWN_SUGGESTION"),
                head("economy.budget: 100\n", "4:1 economy.budget KEY_UNKNOWN_SUGGESTION"),
                head("ekonomi.budget: 100\n", "4:1 ekonomi.budget KEY_UNKNOWN"),
                head("title: U\n", "4:1 title KEY_DUPLICATE"),
                yaml("id: p-1\nstatus: closed\n", "1:1 title KEY_MISSING"),
                yaml("title:\n", "1:1 id KEY_MISSING | 1:1 status KEY_MISSING | 1:1 title KEY_MISSING"),
                yaml("id: a\nti\u00ADtle: T\nstatus: closed\n", "2:1 ti\u00ADtle CHARACTER_UNLIKE"),
                // what Git leaves
                yaml(
                        "id: a\n<<<<<<< HEAD\ntitle: T\n=======\ntitle: U\n>>>>>>> b\nstatus: closed\n",
                        "2:1  MERGE_CONFLICT"),
                yaml("<<<<<<< HEAD\n---\n" + HEAD + "---\n=======\n", "1:1  MERGE_CONFLICT | 7:1  MERGE_CONFLICT"),
                head("purpose: |\n  =======\n  <<<<<<< HEAD\n", ""),
                json("{\"id\": \"a\",\n<<<<<<< HEAD\n\"title\": \"T\"}", "2:1  MERGE_CONFLICT"),
                json("[\n<<<<<<< HEAD\n=======\n>>>>>>> b\n]", "2:1  MERGE_CONFLICT"),
                // shapes
                head("owner: [a]\n", "4:8 owner TEXT_EXPECTED"),
                head("owner: ' '\n", "4:8 owner TEXT_EMPTY"),
                head("aliases: [a, '']\n", "4:14 aliases TEXT_EMPTY"),
                head("economy: {budget: ''}\n", "4:19 economy.budget AMOUNT_INVALID"),
                head("economy: {budget: {2023: ' '}}\n", "4:26 economy.budget.2023 AMOUNT_INVALID"),
                yaml("id: ''\ntitle: T\nstatus: closed\n", "1:5 id ID_INVALID"),
                head("related: ['']\n", "4:11 related ID_INVALID"),
                head("scope: " + "x".repeat(100_001) + "\n", "4:8 scope TEXT_TOO_LONG"),
                head("aliases: a\n", "4:10 aliases LIST_EXPECTED"),
                head("plan: soon\n", "4:7 plan MAPPING_EXPECTED"),
                head("measures: [many]\n", "4:12 measures MAPPING_EXPECTED"),
                yaml("id: a\ntitle: T\nstatus: vilande\n", "3:9 status VALUE_UNKNOWN"),
                yaml("id: a\ntitle: T\nstatus: {value: done}\n", "3:17 status.value VALUE_WORD"),
                yaml("id: a\ntitle: T\nstatus: closd\n", "3:9 status VALUE_MEANT"),
                yaml("id: a\ntitle: T\nstatus: {basis: derived}\n", "3:9 status.value KEY_MISSING"),
                yaml("id: ../a\ntitle: T\nstatus: closed\n", "1:5 id ID_INVALID"),
                yaml("id: \u0430\ntitle: T\nstatus: closed\n", "1:5 id CHARACTER_UNLIKE"),
                yaml("id: å\ntitle: T\nstatus: closed\n", "1:5 id ID_INVALID"),
                yaml("id: a\ntitle: T\nstatus: closed\u200B\n", "3:9 status CHARACTER_UNLIKE"),
                yaml("id: =1+1\ntitle: T\nstatus: closed\n", "1:5 id ID_INVALID"),
                head("related: [a b]\n", "4:11 related ID_INVALID"),
                head("start: nyss\n", "4:8 start DATE_INVALID"),
                head("start: Q3\n", "4:8 start DATE_YEAR_MISSING"),
                // YAML as it is written by hand
                yaml("id: a\ntitle:\u00A0T\nstatus: closed\n", "2:7  BLANK_UNUSUAL"),
                head("economy:\n\u00A0 \u00A0 budget: 1\n", "5:1  BLANK_UNUSUAL"),
                head("objectives:\n\u00A0 - a\n", "5:1  BLANK_UNUSUAL"),
                head("economy:\n  budget:\u00A0150000\n", "5:10  BLANK_UNUSUAL"),
                head("objectives:\n  – a\n  – b\n", "5:3 objectives LIST_MARK"),
                head("objectives:\n  - a\n  – b\n", "6:3  SYNTAX_ITEM"),
                head("risks:\n  – what: a\n    likelihood: 3\n", "5:3  SYNTAX_ITEM"),
                head("risks:\n  - what: a\n    likelihood: 3\n  — what: b\n    likelihood: 3\n", "7:3  SYNTAX_ITEM"),
                head("objectives:\n– a\n– b\n", "5:1 objectives LIST_MARK"),
                head("objectives:\r\n-a\r\n-b\r\n", "5:1 objectives LIST_MARK"),
                head("purpose: a\n– b\n– c\n", "5:1  SYNTAX"),
                head("purpose: ett\n  två #3 kvar\n  tre\n", "5:7  SYNTAX_COMMENT"),
                head("purpose: ett #3\n  tre\n", "4:14  SYNTAX_COMMENT"),
                head("purpose: ett # kommentar\n  leader: Kim\n", "5:3  SYNTAX_INDENTATION"),
                head("objectives:\n  • a\n  • b\n", "5:3 objectives LIST_MARK"),
                head("objectives:\n  - Mål 1: a\n  - 'Mål 2: b'\n", "5:5 objectives SYNTAX_COLON"),
                head("aliases:\n  - Etapp 1: a\n", "5:5 aliases TEXT_EXPECTED"),
                head("objectives:\n  -a\n  -b\n", "5:3 objectives LIST_MARK"),
                head("----\nid: b\ntitle: T\nstatus: closed\n", "4:1  SYNTAX_BORDER"),
                head("\n\nid: b\ntitle: U\nstatus: closed\n", "6:1 id SECOND_RECORD"),
                yaml("id:a\ntitle:T\nstatus:closed\n", "1:1  SYNTAX_COLON_SPACE"),
                head("economy:{budget: 1, actual: 2}\n", "4:8  SYNTAX_COLON_SPACE"),
                head("objectives:\n  - item:{what: a, state: met}\n", "5:9  SYNTAX_COLON_SPACE"),
                yaml(
                        "ID: a\nTitle: T\nStatus: closed\n",
                        "1:1 ID KEY_UNKNOWN_SUGGESTION | 2:1 Title KEY_UNKNOWN_SUGGESTION"
                                + " | 3:1 Status KEY_UNKNOWN_SUGGESTION"),
                yaml("id: a\ntitle: T\nstatus: closed\nprojektledare: K\n", "4:1 projektledare KEY_UNKNOWN_SUGGESTION"),
                // valid YAML
                yaml("id: a\ntitle:\tT\nstatus: \t closed\t\naliases:\n  -\tA\n", ""),
                yaml("\uFEFFid: a\ntitle: T\nstatus: closed\n---\n\uFEFFid: b\ntitle: T\nstatus: closed\n", ""),
                yaml("id: a\ntitle: T\nstatus: closed\n\uFEFF---\nid: b\ntitle: T\nstatus: closed\n", ""),
                head("economy: {budget: 90000.0000, actual: '-0.50000'}\n", ""),
                head("economy: {budget: 90000.001}\n", "4:19 economy.budget AMOUNT_INVALID"),
                head("economy: {budget: 90.000}\n", "4:19 economy.budget AMOUNT_INVALID"),
                head("economy: {budget: '1.250'}\n", "4:19 economy.budget AMOUNT_INVALID"),
                head("end: {value: 2019-02-30, because: x}\n", "4:14 end.value DATE_BEYOND_MONTH"),
                head("start: 2019-02\nend: 2019-13-01\n", "5:6 end DATE_IMPOSSIBLE"),
                head("plan:\n  period: vintern 2019/2020\n", "5:11 plan.period DATE_AMBIGUOUS"),
                head("start: 1/3 2019\n", "4:8 start DATE_AMBIGUOUS"),
                head("start: dec 19\n", "4:8 start DATE_DAY_OR_YEAR"),
                head("start: vt 2020\n", "4:8 start DATE_TERM"),
                head("start: 2019/2020\n", "4:8 start DATE_SPAN"),
                head("start: ca 2019\n", "4:8 start DATE_VAGUE"),
                head("start: 43830\n", "4:8 start DATE_SERIAL"),
                head("start: okänt\n", "4:8 start DATE_NOT_STATED"),
                head("start: måndag 31 december 2019\n", "4:8 start DATE_WEEKDAY"),
                head("ledger-codes: [{code: a, years: [19]}]\n", "4:34 ledger-codes.years YEAR_INVALID"),
                head("economy: {budget: {19: 1}}\n", "4:20 economy.budget.19 YEAR_INVALID"),
                head("start: 2020\nend: 2019-12\n", "5:6 end END_BEFORE_START"),
                head("plan: {start: 2020, end: 2019}\n", "4:26 plan.end END_BEFORE_START"),
                head("economy: {budget: 1 000}\n", "4:19 economy.budget AMOUNT_INVALID"),
                head("economy: {actual: {2019: '1,5'}}\n", "4:26 economy.actual.2019 AMOUNT_INVALID"),
                head("economy: {budget: 1000000000000.00, actual: -1000000000000.00}\n", ""),
                head("economy: {budget: 1000000000000.01}\n", "4:19 economy.budget AMOUNT_TOO_LARGE"),
                head("economy: {budget: -1000000000000.01}\n", "4:19 economy.budget AMOUNT_TOO_LARGE"),
                head("economy: {budget: 92233720368547758.07}\n", "4:19 economy.budget AMOUNT_TOO_LARGE"),
                head("economy: {budget: -92233720368547758.08}\n", "4:19 economy.budget AMOUNT_TOO_LARGE"),
                head("economy: {budget: 99999999999999999999}\n", "4:19 economy.budget AMOUNT_TOO_LARGE"),
                head("economy: {budget: {2019: 1, 2019: 2}}\n", "4:29 economy.budget.2019 KEY_DUPLICATE"),
                head("deliverables-complete: nästan\n", "4:24 deliverables-complete BOOLEAN_EXPECTED"),
                yaml("id: a\ntitle: #2 etapp Norr\nstatus: closed\n", "2:7 title VALUE_CUT"),
                yaml("id: a\ntitle:\nstatus: closed # by the board\n", "1:1 title KEY_MISSING"),
                head("measures: [{what: x, value: ca 5}]\n", "4:29 measures.value NUMBER_INVALID"),
                head("risks: [{what: x, likelihood: 6}]\n", "4:31 risks.likelihood SCALE_INVALID"),
                head("risks: [{what: x, consequence: 0}]\n", "4:32 risks.consequence SCALE_INVALID"),
                head("risks: [{what: x, consequence: 2.5}]\n", "4:32 risks.consequence SCALE_INVALID"),
                head("risks: [{what: x, consequence: hög}]\n", "4:32 risks.consequence SCALE_INVALID"),
                head("risks: [{likelihood: 1}]\n", "4:9 risks.what KEY_MISSING"),
                head("risks: [{what: x, state: stängd}]\n", "4:26 risks.state VALUE_WORD"),
                head("risks: [försening]\n", "4:9 risks MAPPING_EXPECTED"),
                head("year-notes: klart\n", "4:13 year-notes YEARS_EXPECTED"),
                head("year-notes: {våren: klart}\n", "4:14 year-notes.våren YEAR_INVALID"),
                head("year-notes: {2023: a, 2023: b}\n", "4:23 year-notes.2023 KEY_DUPLICATE"),
                head("year-notes: {2023: [a]}\n", "4:20 year-notes.2023 TEXT_EXPECTED"),
                head(
                        "economy: {explanations: {2023: '', 23: b}}\n",
                        "4:32 economy.explanations.2023 TEXT_EMPTY | 4:36 economy.explanations.23 YEAR_INVALID"),
                csv("id,title,status,year-notes\na,T,closed,klart\n", "1:4 year-notes KEY_UNKNOWN"),
                csv("id,title,status,Telefon\na,T,closed,8\n", "1:4 Telefon KEY_UNKNOWN"),
                csv("id,status,titel\na,closed,T\n", "1:3 titel KEY_UNKNOWN_SUGGESTION"),
                csv("id,status,Telefon\na,closed,8\n", "1:3  CSV_KEYS_UNKNOWN"),
                csv("Telefon\n8\n", "1:1  LIST_UNDESCRIBED"),
                head("processes: [lon]\n", "4:13 processes PROCESS_UNKNOWN"),
                head("processes: [Kundreskontra]\n", "4:13 processes PROCESS_MEANT"),
                head("processes: ['kundreskontra, leverantorsreskontra']\n", "4:13 processes PROCESS_SEVERAL"),
                head("processes: [kundreskontra, {id: kundreskontra}]\n", "4:28 processes PROCESS_TWICE"),
                head("processes: [{id: kundreskontra, share: 101}]\n", "4:40 processes.share SHARE_INVALID"),
                head(
                        "processes: [{id: kundreskontra, role: touched, share: 100}]\n",
                        "4:55 processes.share SHARE_INVALID"),
                head("processes: [{id: kundreskontra, share: 99.99}]\n", "4:12 processes SHARE_SUM"),
                head(
                        "processes: [{id: kundreskontra, share: 100}, leverantorsreskontra]\n",
                        "4:12 processes SHARE_SUM"),
                head("successors: [{relation: split}]\n", "4:14 successors ID_OR_TITLE"),
                head("successors: [{id: a, title: A}]\n", "4:14 successors ID_OR_TITLE"),
                head("measures: [{what: x, min: 50, max: 40}]\n", "4:27 measures.min MINIMUM_ABOVE_MAXIMUM"),
                head("source: {document: sources/a.txt, lines: [11-3]}\n", "4:43 source.lines LINES_INVALID"),
                head("not-available: [{field: colour}]\n", "4:25 not-available.field FIELD_UNKNOWN"),
                head("source: {document: ../secret}\n", "4:20 source.document SOURCE_OUTSIDE_INPUT"),
                head("source: {document: /etc/passwd}\n", "4:20 source.document SOURCE_OUTSIDE_INPUT"),
                head("source: {document: 'C:\\x'}\n", "4:20 source.document SOURCE_OUTSIDE_INPUT"),
                head(
                        "start: nyss\nowner: []\nx: 1\n",
                        "4:8 start DATE_INVALID | 5:8 owner TEXT_EXPECTED | 6:1 x KEY_UNKNOWN"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFaultIsRefusedWithItsPlace(Case c) {
        RecordFile file = Records.read(c.kind(), c.input());
        assertThat(shown(file)).isEqualTo(c.expected());
    }

    @Test
    void everyProblemHasAnInputThatGivesIt() {
        Set<Problem> given = EnumSet.copyOf(ELSEWHERE);
        given.addAll(
                EnumSet.of(Problem.NOT_UTF8, Problem.CSV_ENCODING_MIXED, Problem.SECOND_DOCUMENT, Problem.DAY_INVALID));
        given.addAll(ofLedgers());
        cases().forEach(c -> Records.read(c.kind(), c.input()).refusals().forEach(r -> given.add(r.problem())));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(given))).isEmpty();
    }

    /// The problems of ledger files, described lists, volumes, account ranges, limits and decisions on
    /// editions, which their own readers' tests give.
    private static Set<Problem> ofLedgers() {
        return EnumSet.allOf(Problem.class).stream()
                .filter(problem -> Stream.of(
                                "SIE_",
                                "SUPPLIER_",
                                "VOLUME",
                                "ACCOUNTS_",
                                "EDITION_",
                                "PERCENT_",
                                "LIMIT_",
                                "LIST_",
                                "ENTRY_")
                        .anyMatch(problem.name()::startsWith))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Problem.class)));
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedAtTheFirstOfThem() {
        byte[] latin1 = "id: a\ntitle: Överlämning\n---\nid: b\ntitle: T\nstatus: closed\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        RecordFile file = Records.read(Kind.RECORDS_YAML, latin1);
        assertThat(shown(file)).isEqualTo("2:8  NOT_UTF8");
        assertThat(file.projects()).extracting(Project::id).containsExactly("b");
        byte[] utf16 = "id: a\n".getBytes(StandardCharsets.UTF_16LE);
        for (Kind kind : List.of(Kind.RECORDS_YAML, Kind.RECORDS_JSON, Kind.RECORDS_CSV)) {
            assertThat(shown(Records.read(kind, utf16))).isEqualTo("1:1  FILE_IS_UTF16");
        }
    }

    @Test
    void aRowInAnotherEncodingThanTheFileIsRefusedAndNotRead() {
        assertThat(mixed("a;Ändring på ö;closed\n", "b;Ö;closed\n")).isEqualTo("3:2  NOT_UTF8 a");
        assertThat(mixed("a;Ö;closed\n", "b;Ändring på ö;closed\n")).isEqualTo("2:2  CSV_ENCODING_MIXED b");
        assertThat(mixed("a;T – U;closed\n", "b;Ändring på ö;closed\n")).isEqualTo("2:2  CSV_ENCODING_MIXED b");
        // Windows-1252 that is UTF-8 only by chance.
        assertThat(mixed("", "a;MILJÖ”;closed\nb;Ändring på ö;closed\n")).isEqualTo(" a b");
    }

    /// Some programs put UTF-8's byte order mark before whatever they have.
    @Test
    void aMarkDecidesNothingThatTheLettersContradict() {
        assertThat(mixed("\uFEFFid;title;status\n", "a;Ändring på ö;closed\nb;Ö;closed\n"))
                .isEqualTo(" a b");
        assertThat(mixed("\uFEFFid;title;status\na;Ä;closed\n", "b;Ö;closed\n")).isEqualTo("3:2  NOT_UTF8 a");
        byte[] marked = "\u00EF\u00BB\u00BFid;title;status\na;Å;closed\n".getBytes(StandardCharsets.ISO_8859_1);
        RecordFile file = Records.read(Kind.RECORDS_CSV, marked);
        assertThat(file.projects()).extracting(Project::title).containsExactly("Å");
        assertThat(file.findings().getFirst().args()).startsWith("Windows-1252");
    }

    private static String mixed(String utf8, String ansi) {
        var bytes = new ByteArrayOutputStream();
        String headings = utf8.startsWith("\uFEFF") ? "" : "id;title;status\n";
        bytes.writeBytes((headings + utf8).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(ansi.getBytes(Charset.forName("windows-1252")));
        RecordFile file = Records.read(Kind.RECORDS_CSV, bytes.toByteArray());
        return shown(file)
                + file.projects().stream().map(project -> " " + project.id()).collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "'status,status.value', such as status.value. Keep either",
        "'economy.budget,economy.budget.2023', such as economy.budget.2023. Call the whole amount's column economy.budget.total"
    })
    void whatStandsWholeAndDividedIsToldWithTheOther(String headings, String said) {
        RecordFile file = Records.read(Kind.RECORDS_CSV, "id,title," + headings + "\na,T,1,1\n");
        assertThat(file.refusals())
                .extracting(refusal -> Texts.of(Language.EN).problem(refusal))
                .first()
                .asString()
                .contains(said);
    }

    @Test
    void aRefusedRecordCountsOnceAndKeepsItsId() {
        RecordFile file =
                Records.yaml("- id: a\n  x: 1\n  y: 2\n- id: b\n  title: \"\n- {id: c, title: T, status: closed}\n");
        assertThat(file.read()).isEqualTo(3);
        assertThat(file.refused()).isEqualTo(2);
        assertThat(file.refusedIds()).containsExactly("a", "b");
        assertThat(file.refusals()).extracting(r -> r.record()).contains("a", "b");
        assertThat(file.projects()).extracting(Project::id).containsExactly("c");
    }

    @Test
    void aHeaderThatCannotBeUsedRefusesAllItsRows() {
        RecordFile file = Records.read(Kind.RECORDS_CSV, "id,colour\na,b\n\nc,d\n");
        assertThat(file.read()).isEqualTo(2);
        assertThat(file.refused()).isEqualTo(2);
        assertThat(file.refusals()).hasSize(1);
    }

    @Test
    void aFileWithTooManyRefusalsIsRefusedAsAFile() {
        String rows = "id,title,status\nok,T,closed\n" + "b,T\n".repeat(10_001);
        RecordFile file = Records.read(Kind.RECORDS_CSV, rows);
        assertThat(shown(file)).isEqualTo("1:1  TOO_MANY_REFUSALS");
        assertThat(file.read()).isEqualTo(10_002).isEqualTo(file.refused());
        assertThat(file.projects()).isEmpty();
        RecordFile fewer = Records.read(Kind.RECORDS_CSV, "id,title,status\nok,T,closed\n" + "b,T\n".repeat(10_000));
        assertThat(fewer.projects()).hasSize(1);
        assertThat(fewer.refusals()).hasSize(10_000);
    }

    private static String shown(RecordFile file) {
        return file.refusals().stream()
                .map(r -> r.at().line() + ":" + r.at().column() + " " + r.field() + " " + r.problem())
                .collect(Collectors.joining(" | "));
    }

    private static Case yaml(String input, String expected) {
        return new Case(Kind.RECORDS_YAML, input, expected);
    }

    private static Case head(String more, String expected) {
        return yaml(HEAD + more, expected);
    }

    private static Case json(String input, String expected) {
        return new Case(Kind.RECORDS_JSON, input, expected);
    }

    private static Case csv(String input, String expected) {
        return new Case(Kind.RECORDS_CSV, input, expected);
    }

    @ParameterizedTest
    @CsvSource({
        "registry_number, registry-number",
        "registryNumber, registry-number",
        "Milestones, milestones",
        "Unit, unit",
        "owners, owner"
    })
    void theNearestKeyIsSuggested(String written, String meant) {
        String record = "id: a\ntitle: A\nstatus: closed\n" + written + ": x\n";
        assertThat(Records.read("projects/a.yaml", Kind.RECORDS_YAML, record.getBytes(StandardCharsets.UTF_8))
                        .refusals())
                .filteredOn(refusal -> refusal.problem() == Problem.KEY_UNKNOWN_SUGGESTION)
                .extracting(Refusal::args)
                .containsExactly(List.of(written, meant));
    }

    @ParameterizedTest
    @CsvSource({
        "status: pågår, ongoing",
        "status: pågående, ongoing",
        "status: klar, closed",
        "status: klart, closed",
        "status: Avslutat, closed",
        "status: avslutad, closed",
        "status: färdig, closed",
        "status: Closed, closed",
        "status: 'avbrutet.', cancelled",
        "status: avbruten, cancelled",
        "status: nedlagd, cancelled",
        "status: planerad, planned",
        "status: planerat, planned",
        "status: kommande, planned",
        "'status: {value: closed, basis: härledd}', derived",
        "'status: closed\nprogress: {time: grön}', green",
        "'status: closed\nprogress: {time: grönt}', green",
        "'status: closed\nprogress: {cost: GUL}', yellow",
        "'status: closed\nprogress: {cost: gult}', yellow",
        "'status: closed\nprogress: {quality: röd}', red",
        "'status: closed\nprogress: {quality: rött}', red",
        "'status: closed\nlanguage: svenska', sv",
        "'status: closed\nlanguage: engelska', en",
        "'status: closed\ndeliverables: [{what: x, state: klar}]', delivered",
        "'status: closed\ndeliverables: [{what: x, state: levererad}]', delivered",
        "'status: closed\ndeliverables: [{what: x, state: överlämnad}]', handed-over",
        "'status: closed\ndeliverables: [{what: x, state: planerad}]', planned",
        "'status: closed\nmilestones: [{what: x, state: klart}]', reached",
        "'status: closed\nobjectives: [{what: x, state: uppfyllt}]', met",
        "'status: closed\nobjectives: [{what: x, state: delvis uppfyllt}]', partly-met",
        "'status: closed\nobjectives: [{what: x, state: ej uppfyllt}]', not-met",
        "'status: closed\nobjectives: [{what: x, state: öppet}]', open",
        "'status: closed\nobjectives: [{what: x, kind: fråga}]', inquiry",
        "'status: closed\nbenefits: [{what: x, state: förväntad}]', expected",
        "'status: closed\nbenefits: [{what: x, state: uppmätt}]', measured",
        "'status: closed\nbenefits: [{what: x, state: uteblev}]', not-realised",
        "'status: closed\nrisks: [{what: x, state: öppen}]', open",
        "'status: closed\nprocesses: [{id: kundreskontra, role: avser}]', direct",
        "'status: closed\nprocesses: [{id: kundreskontra, role: berör}]', touched",
        "'status: closed\ntype: Investering', investment",
        "'status: closed\ntype: investeringsprojekt', investment",
        "'status: closed\ntype: drift', operating",
        "'status: closed\ntype: driftprojekt', operating",
        "'status: closed\ndeliverables-complete: nej', false",
        "'status: closed\ndeliverables-complete: TRUE', true",
        "'status: closed\nhandover: {to-unclear: ja}', true",
        "'status: closed\nmeasures: [{what: x, approximate: Falskt}]', false"
    })
    void theCodeThatAWordStandsForIsNamed(String lines, String code) {
        String record = "id: a\ntitle: A\n" + lines.replace("\\n", "\n") + "\n";
        assertThat(Records.yaml(record).refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.VALUE_WORD);
            assertThat(refusal.args()).element(2).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "status: öppen",
        "status: vilande",
        "'status: closed\nprogress: {time: blå}'",
        "'status: closed\ndeliverables: [{what: x, state: uppfyllt}]'",
        "'status: closed\nlanguage: finska'"
    })
    void aWordThatStandsForNoneOfTheKeysCodesListsThem(String lines) {
        assertThat(Records.yaml("id: a\ntitle: A\n" + lines.replace("\\n", "\n") + "\n")
                        .refusals())
                .extracting(Refusal::problem)
                .containsExactly(Problem.VALUE_UNKNOWN);
    }

    /// The office knows the key that it wrote, not what stands within it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            status: {value: klar}                  | sv | "klar" i status skrivs closed.
            status: {value: klar}                  | en | "klar" in status is written closed.
            status: closed§end: {value: 2019-02-30}  | sv | februari 2019 har 28 dagar
            status: closed§leader: {value: ''}       | sv | leader
            status: closed§leader: {value: [a]}      | en | leader
            status: {basis: derived}               | sv | value
            """)
    void whatIsWrongWithAValueBesideItsBasisIsSaidOfItsKey(String lines, String language, String said) {
        Refusal refusal = Records.yaml("id: a\ntitle: T\n" + lines.replace('§', '\n') + "\n")
                .refusals()
                .getFirst();
        assertThat(refusal.field()).endsWith(".value");
        assertThat(Texts.of(Language.valueOf(language.toUpperCase(Locale.ROOT))).problem(refusal))
                .contains(said);
    }

    @Test
    void aTabBehindAColonIsABlankAndOneInAnIndentationIsNot() {
        RecordFile file = Records.yaml("id: a\ntitle:\tNy\tportal\nstatus: closed\neconomy:\n\tbudget: 1\n");
        assertThat(shown(file)).isEqualTo("5:1  TAB_INDENTATION");
        assertThat(Records.yaml("id: a\ntitle:\tNy\tportal\nstatus:\tclosed\n").projects())
                .extracting(Project::title)
                .containsExactly("Ny\tportal");
    }

    @Test
    void lettersInTwoPartsAreReadAsOne() {
        assertThat(Records.yaml("id: a\ntitle: A\u030Asa\nstatus: closed\nleader: O\u0308rn\n")
                        .projects())
                .singleElement()
                .satisfies(project -> {
                    assertThat(project.title()).isEqualTo("Åsa");
                    assertThat(project.leader()).isEqualTo(Stated.of("Örn"));
                });
    }
}

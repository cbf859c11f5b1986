package se.projektbokslut.report;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// Asks veraPDF which rules of a profile a document breaks.
final class Vera {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Vera() {}

    static List<String> brokenRulesOfPdfA(byte[] pdf) throws Exception {
        return brokenRules(pdf, PDFAFlavour.PDFA_2_A);
    }

    static List<String> brokenRulesOfPdfUa(byte[] pdf) throws Exception {
        return brokenRules(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> brokenRules(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + "-"
                            + failed.getRuleId().getTestNumber() + " " + failed.getErrorMessage())
                    .distinct()
                    .sorted()
                    .limit(20)
                    .toList();
        }
    }
}

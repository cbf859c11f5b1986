package se.projektbokslut.cli;

import java.util.ArrayList;
import java.util.List;

/// The arguments that are Spring properties (`--spring.datasource.url=…`,
/// `--projektbokslut.report.most-cards=100`): they have a dot in their name, which none of the program's own
/// options has.
///
/// @param own all the others
record SpringArguments(List<String> own, List<String> properties) {
    static SpringArguments split(String... args) {
        List<String> own = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        for (String arg : args) {
            (isProperty(arg) ? properties : own).add(arg);
        }
        return new SpringArguments(own, properties);
    }

    private static boolean isProperty(String arg) {
        int end = arg.indexOf('=');
        return arg.startsWith("--") && end > 0 && arg.lastIndexOf('.', end) > 0;
    }
}

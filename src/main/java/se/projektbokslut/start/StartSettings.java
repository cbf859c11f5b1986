package se.projektbokslut.start;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// What a Spring property is set to, as far as that can be told without Spring: by the command line, a system
/// property or the environment, the first of them that does.
///
/// @param arguments of the command line
record StartSettings(List<String> arguments, Properties properties, Map<String, String> environment) {

    /// @param otherwise where none of them sets it
    String of(String property, String otherwise) {
        String stated = argument("--" + property);
        if (stated.isEmpty()) {
            stated = properties.getProperty(property, "");
        }
        if (stated.isEmpty()) {
            // Boot drops a hyphen in the name of a variable, and reads older programs' underscore in its place too.
            String name = property.replace('.', '_').toUpperCase(Locale.ROOT);
            stated = environment.getOrDefault(
                    name.replace("-", ""), environment.getOrDefault(name.replace('-', '_'), ""));
        }
        return stated.isEmpty() ? otherwise : stated;
    }

    /// What an option of the command line is set to, be it written `--option=value` or `--option value`; the last
    /// one counts, and the empty string stands for none.
    String argument(String option) {
        String stated = "";
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(option)) {
                if (argument.length() == option.length()) {
                    stated = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                } else if (argument.charAt(option.length()) == '=') {
                    stated = argument.substring(option.length() + 1);
                }
            }
        }
        return stated;
    }
}

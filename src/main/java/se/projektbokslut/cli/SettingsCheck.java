package se.projektbokslut.cli;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Looks at the settings as soon as they have been put together, before one of them is used and before anything is
/// written: what is wrong with them is told here better than by what fails of it.
final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public int getOrder() {
        return StateFolder.ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        List<String> faults = new ArrayList<>(UnknownSettings.lines(environment));
        faults.addAll(RootSettings.lines(environment));
        faults.addAll(SettingShapes.lines(environment));
        faults.addAll(MisreadSettings.lines(environment));
        if (!faults.isEmpty()) {
            throw new OptionsContext.UnusableOption(String.join(System.lineSeparator(), faults));
        }
    }
}

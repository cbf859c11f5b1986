package se.projektbokslut.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/// Looks up the settings files for Spring Boot and remembers which they were: of one that is no YAML, its parser tells
/// line and column and not the name.
final class SettingsFiles extends DefaultResourceLoader {
    private final List<Resource> yaml = new ArrayList<>();

    @Override
    public Resource getResource(String location) {
        Resource resource = super.getResource(location);
        if (location.endsWith(".yaml") || location.endsWith(".yml")) {
            yaml.add(resource);
        }
        return resource;
    }

    /// The file that is no YAML.
    String broken() {
        for (Resource resource : yaml) {
            if (resource.exists()) {
                try {
                    new YamlPropertySourceLoader().load("", resource);
                } catch (IOException | RuntimeException thisOne) {
                    return name(resource);
                }
            }
        }
        return "application.yaml";
    }

    /// As a person would write it.
    static String name(Resource resource) {
        try {
            return resource.isFile() ? resource.getFile().toPath().normalize().toString() : resource.getDescription();
        } catch (IOException noFile) {
            return resource.getDescription();
        }
    }
}

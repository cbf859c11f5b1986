package se.projektbokslut.project;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The schema of project records, to validate by in tests.
public final class RecordSchema {
    private static final Path FILE = Path.of("src/main/resources/schema/project.schema.json");

    private final JsonNode json = JsonMapper.shared().readTree(FILE);
    private final Schema schema = SchemaRegistry.withDialect(Dialect.builder(Dialects.getDraft202012())
                    .keyword(new NonValidationKeyword("patternErrorMessage"))
                    .build())
            .getSchema(json);

    public JsonNode json() {
        return json;
    }

    /// What is wrong with a YAML document of one record or a list of records; empty where nothing.
    public List<Error> errorsOfYaml(String text) {
        return schema.validate(text, InputFormat.YAML);
    }

    public List<Error> errorsOfJson(String text) {
        return schema.validate(text, InputFormat.JSON);
    }
}

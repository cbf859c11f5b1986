package se.projektbokslut.ledger;

import org.jspecify.annotations.Nullable;
import se.projektbokslut.ledger.SliceSums.GroupSum;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/// Writes and reads sums as the mapper would by itself do records as lists, in two thirds and in a third of the
/// time: a large file has many groups, and a large ledger many files.
final class GroupJson {
    private GroupJson() {}

    static final class Writer extends ValueSerializer<GroupSum> {
        @Override
        public void serialize(GroupSum group, JsonGenerator json, SerializationContext context) {
            json.writeStartArray();
            json.writeNumber(group.year());
            json.writeString(group.account());
            json.writeString(group.project());
            json.writeNumber(group.entries());
            json.writeNumber(group.debit());
            json.writeNumber(group.credit());
            json.writeEndArray();
        }
    }

    static final class Reader extends ValueDeserializer<GroupSum> {
        @Override
        public GroupSum deserialize(JsonParser json, DeserializationContext context) {
            json.nextToken();
            int year = json.getIntValue();
            String account = text(json, context);
            String project = text(json, context);
            GroupSum group = new GroupSum(
                    year, account == null ? "" : account, project, number(json), number(json), number(json));
            if (json.nextToken() != JsonToken.END_ARRAY) {
                context.reportInputMismatch(GroupSum.class, "a sum has six parts");
            }
            return group;
        }

        private static @Nullable String text(JsonParser json, DeserializationContext context) {
            JsonToken token = json.nextToken();
            if (token != JsonToken.VALUE_STRING && token != JsonToken.VALUE_NULL) {
                context.reportInputMismatch(GroupSum.class, "a code is a text");
            }
            return token == JsonToken.VALUE_NULL ? null : json.getString();
        }

        private static long number(JsonParser json) {
            json.nextToken();
            return json.getLongValue();
        }
    }
}

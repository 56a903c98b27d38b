package vn.motcua.dossiers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.calendar.HistoryClock;
import vn.motcua.identity.Official;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.ProcedureCode;

/**
 * Reads a line of an import of dossiers: units by their code on the day of receipt, officials by their user name,
 * procedures by their code; a field that nobody knows is refused by name.
 */
final class LegacyReader {

    private static final Map<String, Class<? extends Instruction>> ACTS = Stream.of(
                    Instruction.class.getPermittedSubclasses())
            .map(type -> type.asSubclass(Instruction.class))
            .collect(Collectors.toMap(LegacyReader::actOf, Function.identity()));

    /** The fields of a line that are not of the filing itself. */
    private static final Set<String> OWN = Set.of("number", "receivedAt", "by", "acts");

    private final JsonMapper mapper;
    private final HistoryClock day = new HistoryClock();

    LegacyReader(Units units, Officials officials) {
        SimpleModule names = new SimpleModule("names");
        names.addDeserializer(
                UnitId.class,
                named(code -> units.byCode(code, LocalDate.now(day))
                        .map(Unit::id)
                        .orElseThrow(() -> new Unreadable("there is no unit " + code + " on that day"))));
        names.addDeserializer(
                OfficialId.class,
                named(username -> officials
                        .byUsername(username)
                        .map(Official::id)
                        .orElseThrow(() -> new Unreadable("there is no official " + username))));
        names.addDeserializer(ProcedureCode.class, named(code -> {
            if (!ProcedureCode.isCode(code)) {
                throw new Unreadable(code + " is no code of a procedure");
            }
            return new ProcedureCode(code);
        }));
        this.mapper = JsonMapper.builder()
                .addModule(names)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
    }

    /** A line that cannot be understood, and why. */
    static final class Unreadable extends IllegalArgumentException {
        Unreadable(String why) {
            super(why);
        }
    }

    /** HandOver → HAND_OVER. */
    private static String actOf(Class<?> type) {
        return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    LegacyRecord read(String text) {
        try {
            if (!(mapper.readTree(text) instanceof ObjectNode line)) {
                throw new Unreadable("a line is one JSON object");
            }
            OffsetDateTime receivedAt = at(line, "receivedAt");
            day.moveTo(receivedAt.toInstant());
            JsonNode number = line.path("number");
            OfficialId by = mapper.treeToValue(wanted(line, "by"), OfficialId.class);
            List<LegacyRecord.Done> acts = acts(line.path("acts"));
            LegacyRecord.Filed filed = mapper.treeToValue(line.remove(OWN), LegacyRecord.Filed.class);
            whole(filed);
            return new LegacyRecord(number.isString() ? number.stringValue() : null, receivedAt, by, filed, acts);
        } catch (JacksonException e) {
            throw e.getCause() instanceof Unreadable cause ? cause : new Unreadable(e.getOriginalMessage());
        }
    }

    private static void whole(LegacyRecord.Filed filed) {
        Set<String> missing = new TreeSet<>();
        if (filed.procedure() == null) {
            missing.add("procedure");
        }
        if (filed.desk() == null) {
            missing.add("desk");
        }
        if (filed.channel() == null) {
            missing.add("channel");
        }
        if (filed.applicant() == null) {
            missing.add("applicant");
        }
        if (!missing.isEmpty()) {
            throw new Unreadable("the line lacks " + String.join(", ", missing));
        }
    }

    private List<LegacyRecord.Done> acts(JsonNode list) {
        List<LegacyRecord.Done> acts = new ArrayList<>();
        for (JsonNode one : list) {
            if (!(one instanceof ObjectNode act)) {
                throw new Unreadable("each act is a JSON object");
            }
            String name = wanted(act, "act").asString().toUpperCase(Locale.ROOT);
            Class<? extends Instruction> type = ACTS.get(name);
            if (type == null) {
                throw new Unreadable("there is no act " + name + "; there are "
                        + ACTS.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
            OffsetDateTime at = at(act, "at");
            OfficialId by = mapper.treeToValue(wanted(act, "by"), OfficialId.class);
            acts.add(new LegacyRecord.Done(at, by, mapper.treeToValue(act.remove(Set.of("act", "at", "by")), type)));
        }
        return acts;
    }

    private OffsetDateTime at(ObjectNode node, String field) {
        return mapper.treeToValue(wanted(node, field), OffsetDateTime.class);
    }

    private static JsonNode wanted(ObjectNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw new Unreadable("the field " + field + " is missing");
        }
        return value;
    }

    private static <T> ValueDeserializer<T> named(Function<String, T> lookup) {
        return new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                return lookup.apply(parser.getValueAsString(""));
            }
        };
    }
}

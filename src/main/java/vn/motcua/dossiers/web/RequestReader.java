package vn.motcua.dossiers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;
import vn.motcua.dossiers.Act;
import vn.motcua.dossiers.Instruction;
import vn.motcua.identity.OfficialId;
import vn.motcua.identity.Officials;
import vn.motcua.identity.UnitId;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.procedures.ProcedureCode;

/**
 * Reads what the API is sent, strictly: unknown fields and wrong types are refused by name. Units are given by their
 * code, officials by their user name, procedures by their code.
 */
@Component
class RequestReader {

    static final Map<Act, Class<? extends Instruction>> INSTRUCTIONS = Map.ofEntries(
            Map.entry(Act.ACCEPT, Instruction.Accept.class),
            Map.entry(Act.GUIDE, Instruction.Guide.class),
            Map.entry(Act.REFUSE, Instruction.Refuse.class),
            Map.entry(Act.CORRECT_INTAKE, Instruction.CorrectIntake.class),
            Map.entry(Act.HAND_OVER, Instruction.HandOver.class),
            Map.entry(Act.ASSIGN, Instruction.Assign.class),
            Map.entry(Act.TAKE, Instruction.Take.class),
            Map.entry(Act.VERIFY, Instruction.Verify.class),
            Map.entry(Act.CONSULT, Instruction.Consult.class),
            Map.entry(Act.ANSWER, Instruction.Answer.class),
            Map.entry(Act.REMIND, Instruction.Remind.class),
            Map.entry(Act.SUBMIT, Instruction.Submit.class),
            Map.entry(Act.APPROVE, Instruction.Approve.class),
            Map.entry(Act.SEND_BACK, Instruction.SendBack.class),
            Map.entry(Act.REQUEST_SUPPLEMENT, Instruction.RequestSupplement.class),
            Map.entry(Act.SUPPLEMENT_RECEIVED, Instruction.SupplementReceived.class),
            Map.entry(Act.OPEN_OBLIGATION, Instruction.OpenObligation.class),
            Map.entry(Act.FULFIL_OBLIGATION, Instruction.FulfilObligation.class),
            Map.entry(Act.WITHDRAW, Instruction.Withdraw.class),
            Map.entry(Act.STOP, Instruction.Stop.class),
            Map.entry(Act.EXTEND, Instruction.Extend.class),
            Map.entry(Act.FINISH, Instruction.Finish.class),
            Map.entry(Act.RETURN_RESULT, Instruction.ReturnResult.class));

    private final JsonMapper mapper;

    RequestReader(Units units, Officials officials, Clock clock) {
        SimpleModule names = new SimpleModule("names");
        names.addDeserializer(
                UnitId.class,
                new ByName<>(code -> units.byCode(code, LocalDate.now(clock))
                        .map(Unit::id)
                        .orElseThrow(() -> new UnknownName("Không có đơn vị với mã “" + shortened(code) + "”."))));
        names.addDeserializer(
                OfficialId.class,
                new ByName<>(username -> officials
                        .byUsername(username)
                        .map(official -> official.id())
                        .orElseThrow(() ->
                                new UnknownName("Không có cán bộ với tên đăng nhập “" + shortened(username) + "”."))));
        names.addDeserializer(ProcedureCode.class, new ByName<>(RequestReader::procedure));
        this.mapper = JsonMapper.builder()
                .addModule(names)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Integer,
                        config -> config.setCoercion(CoercionInputShape.String, CoercionAction.Fail))
                .build();
    }

    /** An act's request: which act, on which version, with what. */
    record Asked(int expectedVersion, Instruction instruction) {}

    Asked act(JsonNode body) {
        ReadableText.check("", body);
        ObjectNode asked = object(body).deepCopy();
        Act act = named(asked.path("act"));
        JsonNode version = asked.path("expectedVersion");
        if (!version.isInt() || version.intValue() < 1) {
            throw new BadRequest(
                    "required",
                    "expectedVersion",
                    "Cần expectedVersion: phiên bản hồ sơ (hoặc phần phối hợp) đã xem, số nguyên từ 1.");
        }
        asked.remove(List.of("act", "expectedVersion"));
        return new Asked(version.intValue(), read(asked, INSTRUCTIONS.get(act)));
    }

    private static Act named(JsonNode name) {
        String text =
                name.isString() ? name.stringValue().toUpperCase(Locale.ROOT).replace('-', '_') : "";
        return INSTRUCTIONS.keySet().stream()
                .filter(act -> act.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadRequest(
                        "unknown-act",
                        "act",
                        "Cần act là một trong: "
                                + String.join(
                                        ", ",
                                        INSTRUCTIONS.keySet().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList())
                                + "."));
    }

    <T> T read(JsonNode body, Class<T> type) {
        ReadableText.check("", body);
        try {
            T read = mapper.treeToValue(object(body), type);
            Completeness.check("", read);
            return read;
        } catch (LookupFailed e) {
            throw e.failure;
        } catch (UnknownName e) {
            throw new BadRequest("unknown-name", path(e), e.getOriginalMessage());
        } catch (DatabindException e) {
            throw new BadRequest(
                    "unreadable", path(e), "Trường này sai kiểu, sai giá trị hoặc không có trong tài liệu API.");
        } catch (JacksonException e) {
            throw new BadRequest("unreadable", "", "Không đọc được nội dung gửi lên.");
        }
    }

    private static ProcedureCode procedure(String text) {
        if (!ProcedureCode.isCode(text)) {
            throw new UnknownName("“" + shortened(text) + "” không phải mã thủ tục.");
        }
        return new ProcedureCode(text);
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new BadRequest("not-an-object", "", "Nội dung gửi lên phải là một đối tượng JSON.");
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** A code or name that nobody bears. */
    private static final class UnknownName extends DatabindException {
        UnknownName(String sentence) {
            super((JsonParser) null, sentence);
        }
    }

    /** The database was away, or we are at fault: not the caller, whatever was sent. */
    private static final class LookupFailed extends DatabindException {

        private final RuntimeException failure;

        LookupFailed(RuntimeException failure) {
            super((JsonParser) null, "a name could not be looked up", failure);
            this.failure = failure;
        }
    }

    private interface Lookup<T> {
        T find(String name) throws UnknownName;
    }

    private static final class ByName<T> extends ValueDeserializer<T> {

        private final Lookup<T> lookup;

        ByName(Lookup<T> lookup) {
            this.lookup = lookup;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue() || parser.getValueAsString() == null) {
                context.reportInputMismatch(this, "a name is wanted");
            }
            try {
                return lookup.find(parser.getValueAsString());
            } catch (UnknownName e) {
                throw e;
            } catch (RuntimeException e) {
                throw new LookupFailed(e);
            }
        }
    }
}

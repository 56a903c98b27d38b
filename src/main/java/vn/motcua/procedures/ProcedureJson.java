package vn.motcua.procedures;

import tools.jackson.databind.json.JsonMapper;

/** How the parts of a procedure are kept in the database and in our own resource files. */
final class ProcedureJson {

    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ProcedureJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}

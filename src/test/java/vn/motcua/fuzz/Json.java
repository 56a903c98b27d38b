package vn.motcua.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** JSON that may be wrong: fields in any order and number, values as they are written. */
sealed interface Json {

    /** A value as it is written, JSON or not. */
    record Raw(String text) implements Json {}

    record Fields(List<Map.Entry<String, Json>> fields) implements Json {

        static Fields none() {
            return new Fields(new ArrayList<>());
        }

        void put(String name, Json value) {
            fields.removeIf(field -> field.getKey().equals(name));
            fields.add(Map.entry(name, value));
        }
    }

    record Items(List<Json> items) implements Json {}

    static Raw text(String text) {
        return new Raw(Oddities.quoted(text, false));
    }

    default String written() {
        StringBuilder out = new StringBuilder();
        write(out);
        return out.toString();
    }

    private void write(StringBuilder out) {
        switch (this) {
            case Raw(String text) -> out.append(text);
            case Fields(var fields) -> {
                out.append('{');
                for (int i = 0; i < fields.size(); i++) {
                    out.append(i == 0 ? "" : ",")
                            .append(Oddities.quoted(fields.get(i).getKey(), false))
                            .append(':');
                    fields.get(i).getValue().write(out);
                }
                out.append('}');
            }
            case Items(var items) -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    out.append(i == 0 ? "" : ",");
                    items.get(i).write(out);
                }
                out.append(']');
            }
        }
    }

    /** Every place in which a value stands, however deep. */
    default List<Json> containers() {
        List<Json> found = new ArrayList<>();
        switch (this) {
            case Raw _ -> {}
            case Fields(var fields) -> {
                found.add(this);
                fields.forEach(field -> found.addAll(field.getValue().containers()));
            }
            case Items(var items) -> {
                found.add(this);
                items.forEach(item -> found.addAll(item.containers()));
            }
        }
        return found;
    }
}

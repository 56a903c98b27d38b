package vn.motcua.bench.engines;

import java.util.List;

/**
 * The process that both engines run: five user tasks in a row, by the names of the platform's five steps. Nothing that
 * would cost an engine more than it must: no assignees, no candidate groups, no due dates, no listeners, no expressions.
 */
final class FiveTasks {

    static final String KEY = "dossier";

    private static final List<String> TASKS =
            List.of("Chuyển giải quyết", "Trình duyệt", "Phê duyệt", "Ban hành", "Trả kết quả");

    private FiveTasks() {}

    static String bpmn() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="motcua">
                  <process id="dossier" isExecutable="true">
                    <startEvent id="step0"/>
                """);
        for (int step = 1; step <= TASKS.size(); step++) {
            xml.append("<userTask id=\"step%d\" name=\"%s\"/>%n".formatted(step, TASKS.get(step - 1)));
            xml.append(flow(step));
        }
        return xml.append("<endEvent id=\"step6\"/>")
                .append(flow(TASKS.size() + 1))
                .append("</process></definitions>")
                .toString();
    }

    private static String flow(int to) {
        return "<sequenceFlow id=\"flow%d\" sourceRef=\"step%d\" targetRef=\"step%d\"/>%n".formatted(to, to - 1, to);
    }
}

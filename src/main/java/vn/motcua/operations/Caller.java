package vn.motcua.operations;

import java.lang.StackWalker.StackFrame;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tên câu lệnh: a statement is called by the method of the store or the queries that asks it. */
final class Caller {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");
    private static final Pattern ASKS = Pattern.compile(
            "vn\\.motcua\\.|org\\.springframework\\.session\\.|org\\.flywaydb\\.|com\\.github\\.kagkarlsson\\.");
    private static final Pattern WATCH =
            Pattern.compile("vn\\.motcua\\.operations\\.(Caller|SlowStatements|MeasuredDataSource)(\\$.*)?");

    private Caller() {}

    /** Ours where one of ours asked, else the library's that did. */
    static String name() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(
                                frame -> ASKS.matcher(frame.getClassName()).lookingAt()
                                        && !WATCH.matcher(frame.getClassName()).matches()
                                        && !frame.getClassName().contains("$$"))
                        .findFirst()
                        .map(Caller::name)
                        .orElse("unknown"));
    }

    private static String name(StackFrame frame) {
        String type = frame.getClassName().replaceAll("^.*\\.", "").replace('$', '.');
        Matcher lambda = LAMBDA.matcher(frame.getMethodName());
        return type + "." + (lambda.matches() ? lambda.group(1) : frame.getMethodName());
    }
}

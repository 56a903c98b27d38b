package vn.motcua.ui;

/** Where it broke, in our own code: the messages of drivers may quote what people typed, so they are left out. */
final class Places {

    private Places() {}

    static String of(Throwable e) {
        StringBuilder places = new StringBuilder();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            places.append(cause.getClass().getSimpleName()).append(" ");
            for (StackTraceElement element : cause.getStackTrace()) {
                if (element.getClassName().startsWith("vn.motcua")) {
                    places.append(element).append("; ");
                    break;
                }
            }
        }
        return places.toString();
    }
}

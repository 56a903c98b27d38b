package vn.motcua.start.backup;

import javax.sql.DataSource;

/** Mốc khôi phục: names the present moment, so that a province can come back to it. */
public final class Moments {

    private Moments() {}

    /** Answers its place in the stream of changes. */
    public static String mark(DataSource database, String name) {
        return new PhysicalStore(database).mark(RestoreTarget.markName(name));
    }

    /** How large the database is, for what is about to be written. */
    public static long databaseBytes(DataSource database) {
        return new PhysicalStore(database).bytes();
    }
}

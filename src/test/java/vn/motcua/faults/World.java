package vn.motcua.faults;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** Processes of the platform with their database, and what can happen to them. */
interface World extends AutoCloseable {

    /** Starts all and waits until they are ready. */
    void begin();

    List<Node> nodes();

    List<Fault> faults();

    /** The database as it is now, past everything that is between it and the platform. */
    DataSource database();

    /** Where uploads are kept. */
    Path files();

    @Override
    void close();
}

package vn.motcua.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Two processes on one outside PostgreSQL that has a synchronous standby, made by the handbook's commands; between each
 * process and each database a line of its own.
 */
final class SharedDatabase implements World {

    private static final int NODES = 2;

    private final Tools tools;
    private final Path data;
    private final List<Cluster> clusters = new ArrayList<>();
    private final List<List<Proxy>> lines = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private int primary;

    SharedDatabase(Path folder) {
        tools = Tools.here(folder);
        data = folder.resolve("shared");
        Path databases = tools.folder(folder.resolve("databases"));
        for (String name : tools.whole() ? List.of("one", "two") : List.of("one")) {
            clusters.add(new Cluster(tools, databases.resolve(name)));
        }
        for (int i = 0; i < NODES; i++) {
            List<Proxy> ofNode =
                    clusters.stream().map(cluster -> new Proxy(cluster.port())).toList();
            lines.add(ofNode);
            nodes.add(new Node(folder.resolve("node-" + (i + 1)), List.of(), settings(ofNode)));
        }
    }

    private Map<String, String> settings(List<Proxy> ofNode) {
        String hosts = ofNode.stream().map(line -> "127.0.0.1:" + line.port()).collect(Collectors.joining(","));
        return Map.of(
                "MOTCUA_DATA",
                data.toString(),
                "MOTCUA_DEMO",
                "true",
                "MOTCUA_DB_URL",
                "jdbc:postgresql://" + hosts + "/" + Cluster.DATABASE + "?targetServerType=primary",
                "MOTCUA_DB_USER",
                Cluster.USER,
                "MOTCUA_DB_PASSWORD",
                Cluster.PASSWORD);
    }

    /** Both processes open the empty database at the same moment. */
    @Override
    public void begin() {
        clusters.getFirst().make();
        makeStandby();
        nodes.forEach(Node::begin);
        nodes.forEach(Node::ready);
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public List<Fault> faults() {
        return List.of(
                new Fault("the connection is lost", this::loseConnection),
                new Fault("the outside PostgreSQL is killed", this::killPostgres),
                new Fault("one of two processes is killed", this::killNode),
                new Fault("the standby takes over", this::takeOver));
    }

    @Override
    public DataSource database() {
        return clusters.get(primary).source(Cluster.USER, Cluster.DATABASE);
    }

    @Override
    public Path files() {
        return data.resolve("files");
    }

    private void loseConnection(RandomGenerator random) {
        Proxy.Mode mode =
                List.of(Proxy.Mode.CUT, Proxy.Mode.DEAD, Proxy.Mode.HALF_CLOSED).get(random.nextInt(3));
        List<Proxy> struck = random.nextBoolean()
                ? lines.get(random.nextInt(NODES))
                : lines.stream().flatMap(List::stream).toList();
        struck.forEach(line -> line.becomes(mode));
        Trial.sleep(random.nextInt(300, 2_500));
        struck.forEach(line -> line.becomes(Proxy.Mode.PASSES));
    }

    private void killPostgres(RandomGenerator random) {
        Cluster struck = clusters.get(primary);
        struck.kill();
        Trial.sleep(random.nextInt(100, 1_500));
        struck.start();
    }

    /** The other one goes on alone meanwhile; the killed one may have stood still before, with all that it held. */
    private void killNode(RandomGenerator random) {
        Node struck = nodes.get(random.nextInt(NODES));
        if (random.nextInt(3) == 0) {
            struck.standStill(random.nextInt(500, 2_000));
        }
        struck.kill();
        InspectionQueries there = new InspectionQueries(database());
        long before = there.events();
        Trial.sleep(random.nextInt(800, 2_000));
        if (there.events() == before) {
            throw new IllegalStateException("when one process is killed, the other does not go on");
        }
        struck.begin();
        struck.ready();
    }

    private void takeOver(RandomGenerator random) {
        if (!tools.whole()) {
            throw new Trial.NotHere("psql and pg_basebackup are not installed (apt-get install postgresql)");
        }
        clusters.get(primary).kill();
        Trial.sleep(random.nextInt(0, 800));
        tools.runHandbook("the standby takes over", filledIn());
        primary = 1 - primary;
        Trial.sleep(random.nextInt(200, 800));
        makeStandby();
    }

    private void makeStandby() {
        if (tools.whole()) {
            tools.runHandbook("a standby", filledIn());
            tools.runHandbook("a synchronous standby", filledIn());
        }
    }

    private Map<String, String> filledIn() {
        Cluster first = clusters.get(primary);
        Cluster second = clusters.get(1 - primary);
        Map<String, String> filledIn = new HashMap<>();
        filledIn.put("PRIMARY", "host=127.0.0.1 port=" + first.port() + " user=postgres");
        filledIn.put("STANDBY", "host=127.0.0.1 port=" + second.port() + " user=postgres");
        filledIn.put("PRIMARY_DATA", first.data().toString());
        filledIn.put("STANDBY_DATA", second.data().toString());
        filledIn.put("STANDBY_OPTIONS", "-p " + second.port() + " -c unix_socket_directories=''");
        filledIn.put("REPLICATION_PASSWORD", "trusted-here");
        return filledIn;
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        clusters.forEach(Cluster::close);
        lines.stream().flatMap(List::stream).forEach(Proxy::close);
    }
}

package vn.motcua.bench.engines;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.RuntimeService;
import org.operaton.bpm.engine.TaskService;
import org.operaton.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.operaton.bpm.engine.task.Task;
import vn.motcua.bench.Pools;
import vn.motcua.bench.Postgres;

/** Operaton, embedded, full history; what it need not run for this work is off. */
final class Operaton implements Contender {

    static final String DATABASE = "operaton";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Operaton(Postgres postgres) {
        pool = Pools.of(DATABASE, postgres.database(DATABASE));
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        // its own generator takes blocks from a table, over a second connection: with more clients than connections all
        // wait for each other
        AtomicLong ids = new AtomicLong();
        configuration.setIdGenerator(() -> Long.toString(ids.incrementAndGet()));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        // asks only that a process says for how long its history is kept
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("dossier.bpmn20.xml", FiveTasks.bpmn())
                .deploy();
        runtime = engine.getRuntimeService();
        tasks = engine.getTaskService();
    }

    @Override
    public String name() {
        return "Operaton " + ProcessEngine.class.getPackage().getImplementationVersion();
    }

    @Override
    public String database() {
        return DATABASE;
    }

    @Override
    public Case open(int client) {
        String id = runtime.startProcessInstanceByKey(FiveTasks.KEY, Counter.variables())
                .getId();
        return number -> {
            Task task = tasks.createTaskQuery().processInstanceId(id).singleResult();
            tasks.complete(task.getId(), Map.of("outcome", "bước " + number));
        };
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}

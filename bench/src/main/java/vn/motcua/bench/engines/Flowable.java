package vn.motcua.bench.engines;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.Task;
import vn.motcua.bench.Pools;
import vn.motcua.bench.Postgres;

/** Flowable, embedded, full history; what it need not run for this work is off. */
final class Flowable implements Contender {

    static final String DATABASE = "flowable";

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final RuntimeService runtime;
    private final TaskService tasks;

    Flowable(Postgres postgres) {
        pool = Pools.of(DATABASE, postgres.database(DATABASE));
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(pool);
        // its own generator takes blocks from a table, over a second connection: with more clients than connections all
        // wait for each other
        AtomicLong ids = new AtomicLong();
        configuration.setIdGenerator(() -> Long.toString(ids.incrementAndGet()));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistoryLevel(HistoryLevel.FULL);
        configuration.setAsyncExecutorActivate(false);
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
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
        return "Flowable " + ProcessEngine.VERSION;
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

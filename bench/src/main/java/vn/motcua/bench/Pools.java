package vn.motcua.bench;

import com.zaxxer.hikari.HikariDataSource;

/** Connection pools for whoever is compared with the platform: the same pool with the same settings as the product's. */
public final class Pools {

    /** As in the product's application.yaml. */
    public static final int CONNECTIONS = 24;

    private static final int IDLE = 4;

    private Pools() {}

    public static HikariDataSource of(String name, String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(IDLE);
        return pool;
    }
}

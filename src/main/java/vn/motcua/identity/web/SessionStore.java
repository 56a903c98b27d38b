package vn.motcua.identity.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Sessions in the database are written when something in them changed, and once a minute that they are still in use: a page
 * that is only looked at need not wait for the disk.
 */
@Configuration
class SessionStore {

    // the framework's own statement, and its order of values, with a reason to write
    private static final String UPDATE = """
            update %TABLE_NAME% s
               set session_id            = n.session_id,
                   last_access_time      = n.last_access_time,
                   max_inactive_interval = n.max_inactive_interval,
                   expiry_time           = n.expiry_time,
                   principal_name        = n.principal_name
              from (values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::varchar, ?::char(36)))
                   as n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
             where s.primary_id = n.primary_id
               and (n.last_access_time >= s.last_access_time + 60000
                    or s.session_id <> n.session_id
                    or s.max_inactive_interval <> n.max_inactive_interval
                    or s.principal_name is distinct from n.principal_name)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> writtenWhenChanged() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}

package vn.motcua.dossiers;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twenty thousand dossiers at a hundred agencies, nearly all of them closed, as after some years of work. */
public final class ManyDossiers {

    /** The agency, its desk and its official number one. */
    public static final long AGENCY = 1;

    public static final long DESK = 1_001;
    public static final long OFFICIAL = 100_001;

    private static final String DOSSIERS = """
            insert into dossiers.dossier (id, reference, agency_id, desk_id, receiving_agency_id, procedure_code,
                procedure_version_id, rule_set, channel, state, holder_unit_id, holder_id, officer_id, awaits, received_at, accepted_at, due_at, first_due_at,
                step_since, finished_at, returned_at, closed_at, last_seq, last_hash)
            select i, 'H03.' || i % 100 || '-190101-' || lpad(i::text, 6, '0'), 1 + i % 100, 1001 + i % 100, 1 + i % 100,
                '1.000001', 1, 'ND61_2018', 1 + i % 3,
                case when open then 4 else 10 end, case when open then 1 + i % 100 end,
                case when open and i % 2 = 0 then 100001 + i % 100 end, 100001 + i % 100, case when open then 4 else 10 end,
                at, at, at + interval '7 days', at + interval '7 days', at,
                case when not open then at + interval '5 days' end, case when not open then at + interval '6 days' end,
                case when not open then at + interval '6 days' end, 1, ''::bytea
            from (select i, i > 19000 as open, timestamptz '2016-01-04 08:00+07' + i * interval '80 minutes' as at
                from generate_series(1, 20000) as i) as life
            """;

    private static final String FILINGS = """
            insert into dossiers.filing (dossier_id, desk_id, procedure_code, received_at, subject, applicant_kind,
                applicant_name, applicant_identity)
            select id, desk_id, procedure_code, received_at, 'Thử', 0, 'Người nộp ' || id, lpad(id::text, 12, '0')
            from dossiers.dossier
            """;

    private static final String BOOK = """
            insert into dossiers.book_entry (reference, dossier_id, receiving_agency_id, procedure_code,
                procedure_version_id, accepted_at)
            select reference, id, receiving_agency_id, procedure_code, procedure_version_id, accepted_at
            from dossiers.dossier
            """;

    private ManyDossiers() {}

    public static void in(DataSource source) {
        JdbcClient jdbc = JdbcClient.create(source);
        jdbc.sql(DOSSIERS).update();
        jdbc.sql(FILINGS).update();
        jdbc.sql(BOOK).update();
        jdbc.sql("""
                insert into dossiers.event (dossier_id, seq, act, at, from_state, to_state, procedure_version_id, facts,
                    hash)
                select id, 1, 'ACCEPT', accepted_at, 1, 2, 1, json_build_object('due', due_at), ''::bytea
                from dossiers.dossier
                """).update();
        jdbc.sql("""
                insert into dossiers.number_series (agency_id, day, last)
                select receiving_agency_id, accepted_on, max(place_of_day) from dossiers.book_entry group by 1, 2
                """).update();
        jdbc.sql("vacuum analyze dossiers.dossier").update();
        jdbc.sql("vacuum analyze dossiers.filing").update();
        jdbc.sql("vacuum analyze dossiers.book_entry").update();
        jdbc.sql("vacuum analyze dossiers.event").update();
        jdbc.sql("analyze dossiers.number_series").update();
    }
}

package vn.motcua.bench.scale;

import java.util.List;

/**
 * The closed dossiers once more, with other ids and some years earlier: rows, search, reach and numbers, all that lists and
 * reports read. Their events and contents are not told again: only a dossier's own page reads them, by their key.
 */
final class Multiplied {

    private static final String SECOND_INDEXES = """
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            where i.indrelid in ('dossiers.dossier'::regclass, 'dossiers.filing'::regclass, 'dossiers.book_entry'::regclass) and not i.indisprimary
            """;

    static final String INDEXES = "select pg_get_indexdef(i.indexrelid) " + SECOND_INDEXES;

    static final String INDEX_NAMES = "select i.indexrelid::regclass::text " + SECOND_INDEXES;

    private static final String DOSSIERS = """
            insert into dossiers.dossier (id, reference, agency_id, desk_id, receiving_agency_id, procedure_code,
                procedure_version_id, rule_set, channel, term, state, step, holder_unit_id, holder_id, officer_id,
                officer_unit_id, awaits, open_legs, legs, supplement_rounds, extensions, outcome, received_at, accepted_at,
                counting_from, due_at, first_due_at, step_since, finished_at, returned_at, closed_at, last_seq, last_hash,
                last_at)
            select id + %1$d,
                case when accepted_at is null then reference || '-%2$d'
                    else regexp_replace(reference, '-\\d{6}-(\\d+)$',
                        to_char((accepted_at - interval '%2$d days') at time zone 'Asia/Ho_Chi_Minh', '"-"YYMMDD"-"') || '\\1')
                end,
                agency_id, desk_id, receiving_agency_id, procedure_code, procedure_version_id, rule_set, channel, term,
                state, step, holder_unit_id, holder_id, officer_id, officer_unit_id, awaits, open_legs, legs, supplement_rounds,
                extensions, outcome, received_at - interval '%2$d days', accepted_at - interval '%2$d days',
                counting_from - interval '%2$d days', due_at - interval '%2$d days', first_due_at - interval '%2$d days',
                step_since - interval '%2$d days', finished_at - interval '%2$d days', returned_at - interval '%2$d days',
                closed_at - interval '%2$d days', last_seq, last_hash, last_at
            from dossiers.dossier
            where id <= %3$d and state in (3, 7, 8, 10)
            """;

    private static final String FILINGS = """
            insert into dossiers.filing (dossier_id, desk_id, procedure_code, received_at, subject, copies, applicant_kind,
                applicant_name, applicant_identity, applicant_phone, applicant_email, applicant_address)
            select f.dossier_id + %1$d, f.desk_id, f.procedure_code, f.received_at - interval '%2$d days', f.subject,
                f.copies, f.applicant_kind, f.applicant_name, f.applicant_identity, f.applicant_phone, f.applicant_email,
                f.applicant_address
            from dossiers.filing f
            join dossiers.dossier d on d.id = f.dossier_id
            where d.id <= %3$d and d.state in (3, 7, 8, 10)
            """;

    private static final String BOOK = """
            insert into dossiers.book_entry (reference, dossier_id, receiving_agency_id, procedure_code,
                procedure_version_id, accepted_at)
            select reference, id, receiving_agency_id, procedure_code, procedure_version_id, accepted_at
            from dossiers.dossier
            where id > %1$d and id <= %1$d + %3$d
            """;

    private static final String REACH = """
            insert into dossiers.reach (unit_id, received_at, dossier_id)
            select r.unit_id, r.received_at - interval '%2$d days', r.dossier_id + %1$d
            from dossiers.reach r
            join dossiers.dossier d on d.id = r.dossier_id
            where d.id <= %3$d and d.state in (3, 7, 8, 10)
            """;

    private static final String NUMBERS = """
            insert into dossiers.number_series (agency_id, day, last)
            select receiving_agency_id, accepted_on - %2$d, max(place_of_day)
            from dossiers.book_entry
            where dossier_id <= %3$d and accepted_on is not null
            group by 1, 2
            on conflict do nothing
            """;

    static final List<String> ROWS = List.of(DOSSIERS, FILINGS, BOOK, REACH, NUMBERS);

    private Multiplied() {}
}

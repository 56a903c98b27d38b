-- Who finds which dossier: one row for the desk that received it, and for each other agency that solves it or has a part
-- of it; who sees an agency sees its desk. An official reads the newest of the own units from here, however much the rest
-- of the province has received meanwhile. The database itself keeps it, whoever writes: an agency and a desk never change
-- after filing, and a part is never undone.
create table dossiers.reach (
    unit_id      bigint      not null,
    received_at  timestamptz not null,
    dossier_id   bigint      not null,
    primary key (unit_id, received_at, dossier_id)
);

create function dossiers.reach_of_filings() returns trigger language plpgsql as $$
begin
    insert into dossiers.reach (unit_id, received_at, dossier_id)
    select f.desk_id, f.received_at, f.dossier_id
    from filed f
    union
    select d.agency_id, f.received_at, f.dossier_id
    from filed f
    join dossiers.dossier d on d.id = f.dossier_id
    where d.agency_id <> d.receiving_agency_id
    union
    select l.agency_id, f.received_at, f.dossier_id
    from filed f
    join dossiers.leg l on l.dossier_id = f.dossier_id
    on conflict do nothing;
    return null;
end $$;
create trigger filing_is_in_reach after insert on dossiers.filing referencing new table as filed
    for each statement execute function dossiers.reach_of_filings();

create function dossiers.reach_of_legs() returns trigger language plpgsql as $$
begin
    insert into dossiers.reach (unit_id, received_at, dossier_id)
    select distinct l.agency_id, f.received_at, l.dossier_id
    from opened l
    join dossiers.filing f on f.dossier_id = l.dossier_id
    on conflict do nothing;
    return null;
end $$;
create trigger leg_is_in_reach after insert on dossiers.leg referencing new table as opened
    for each statement execute function dossiers.reach_of_legs();

insert into dossiers.reach (unit_id, received_at, dossier_id)
select d.agency_id, f.received_at, f.dossier_id
from dossiers.filing f
join dossiers.dossier d on d.id = f.dossier_id
where d.agency_id <> d.receiving_agency_id
union
select f.desk_id, f.received_at, f.dossier_id from dossiers.filing f
union
select l.agency_id, f.received_at, f.dossier_id from dossiers.leg l join dossiers.filing f on f.dossier_id = l.dossier_id;

-- All runs of up to four words of a name, each behind the year of filing: 'nguyen van an' of 2018 gives '2018 nguyen',
-- '2018 nguyen van', '2018 nguyen van an', '2018 van' and so on. So whole words of a name are looked up year by year, the
-- newest first, and no list that is read grows with the years.
create function dossiers.name_runs(name text, filed_at timestamptz) returns text[]
    language plpgsql immutable strict parallel safe as $$
declare
    year text := cast(extract(year from filed_at at time zone 'Asia/Ho_Chi_Minh') as text);
    words text[] := string_to_array(name, ' ');
    runs text[] := '{}';
    run text;
begin
    for head in 1 .. cardinality(words) loop
        run := year;
        for tail in head .. least(head + 3, cardinality(words)) loop
            run := run || ' ' || words[tail];
            runs := runs || run;
        end loop;
    end loop;
    return runs;
end $$;
create index filing_name_runs on dossiers.filing using gin (dossiers.name_runs(applicant_folded, received_at));

-- The same of what is looked for: the words in the order typed, as runs of that year.
create function dossiers.runs_of_year(year integer, runs text[]) returns text[]
    language sql immutable parallel safe as $$ select array(select year || ' ' || run from unnest(runs) run) $$;

create schema audit;

-- who looked at whose personal data
create table audit.look (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    official_id  bigint      not null,
    subject_kind text        not null,
    subject_id   text        not null,
    why          text        not null
);
create index look_by_official on audit.look (official_id, id);
create index look_by_subject on audit.look (subject_id, id);
create index look_by_time on audit.look using brin (at);

-- administrative acts that are not a dossier's own events; no official: an operator's verb on the machine itself
create table audit.deed (
    id           bigint generated always as identity primary key,
    at           timestamptz not null,
    official_id  bigint,
    what         text        not null,
    subject_kind text        not null,
    subject_id   text        not null,
    facts        jsonb       not null
);
create index deed_by_official on audit.deed (official_id, id);
create index deed_by_subject on audit.deed (subject_id, id);
create index deed_by_time on audit.deed using brin (at);

create function audit.nothing_changes() returns trigger language plpgsql as $$
begin
    raise exception 'the % record is only ever added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger look_kept before update or delete or truncate on audit.look
    for each statement execute function audit.nothing_changes();
create trigger deed_kept before update or delete or truncate on audit.deed
    for each statement execute function audit.nothing_changes();

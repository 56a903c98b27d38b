create schema procedures;

-- A code of the national catalogue, such as 1.001193; its content lives in versions.
create table procedures.procedure (
    code          text        primary key check (code ~ '^[0-9A-Za-z][0-9A-Za-z.-]{0,34}$'),
    registered_at timestamptz not null
);

-- Law is data with effective dates: one row per version. valid_to is the last day in force, null when open.
create table procedures.version (
    id                 bigint      generated always as identity primary key,
    code               text        not null references procedures.procedure,
    revision           int         not null check (revision > 0),
    status             text        not null check (status in ('DRAFT', 'PUBLISHED', 'ABOLISHED')),
    valid_from         date        not null,
    valid_to           date,
    name               text        not null check (length(name) between 1 and 2000),
    field              text        not null,
    levels             text[]      not null,
    received_at        text[]      not null,
    leads              text[]      not null,
    anatomy            jsonb       not null,
    process            jsonb       not null,
    -- json, not jsonb: the order of the properties is the order of the questions
    form_schema        json,
    decision           text,
    abolition_decision text,
    source             text        not null,
    confidence         text        not null,
    to_review          text[]      not null,
    source_hash        text,
    drafted_at         timestamptz not null,
    drafted_by         bigint,
    published_at       timestamptz,
    published_by       bigint,
    edit               int         not null default 0,
    name_folded        text        generated always as (public.fold(name)) stored,
    search             text        generated always as (public.fold(code || ' ' || name || ' ' || field)) stored,
    unique (code, revision),
    check (valid_to is null or valid_to >= valid_from),
    check (status = 'DRAFT' or published_at is not null),
    check (status <> 'ABOLISHED' or valid_to is not null),
    -- Decree 63/2010 art. 15: on any day at most one published text of a procedure is in force
    constraint version_in_force_alone exclude using gist
        (code with =, daterange(valid_from, valid_to, '[]') with &&) where (status <> 'DRAFT')
);

create index version_search on procedures.version using gin (search gin_trgm_ops) where status <> 'DRAFT';
create index version_of_code on procedures.version (code, valid_from desc);
create unique index version_one_draft on procedures.version (code) where status = 'DRAFT';

-- A dossier keeps the version under which it was accepted: once published, a version only ends, it never changes.
create function procedures.keep_published() returns trigger
    language plpgsql
    as $$
begin
    if old.status = 'DRAFT' then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'DELETE' then
        raise exception 'a published version of procedure % is never deleted', old.code;
    end if;
    if new.status = 'DRAFT' or (old.status = 'ABOLISHED' and new.status <> 'ABOLISHED') then
        raise exception 'a published version of procedure % never becomes a % again', old.code, new.status;
    end if;
    if (old.id, old.code, old.revision, old.valid_from, old.name, old.field, old.levels, old.received_at, old.leads,
            old.anatomy, old.process, old.form_schema::text, old.decision, old.source, old.confidence, old.to_review,
            old.source_hash, old.drafted_at, old.drafted_by, old.published_at, old.published_by)
        is distinct from
       (new.id, new.code, new.revision, new.valid_from, new.name, new.field, new.levels, new.received_at, new.leads,
            new.anatomy, new.process, new.form_schema::text, new.decision, new.source, new.confidence, new.to_review,
            new.source_hash, new.drafted_at, new.drafted_by, new.published_at, new.published_by) then
        raise exception 'a published version of procedure % never changes', old.code;
    end if;
    return new;
end
$$;

create trigger keep_published before update or delete on procedures.version
    for each row execute function procedures.keep_published();

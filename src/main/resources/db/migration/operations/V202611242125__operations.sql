-- What operators look at; all times are the machine's, never a demo clock's.
create schema operations;

-- Each running process writes that it lives; one that ended in order says so, one that did not was killed.
create table operations.node (
    id          uuid        primary key,
    place       text        not null,
    pid         bigint      not null,
    version     text        not null,
    java        text        not null,
    started_at  timestamptz not null default now(),
    beat_at     timestamptz not null default now(),
    stopped_at  timestamptz
);
create index node_by_start on operations.node (started_at desc);

-- Each walk over all histories, with how far it is and what it found.
create table operations.chain_check (
    id           bigint      generated always as identity primary key,
    -- null: the platform by itself, every night
    asked_by     bigint,
    begun_at     timestamptz not null default now(),
    alive_at     timestamptz not null default now(),
    passed       bigint      not null default 0,
    expected     bigint      not null,
    ended_at     timestamptz,
    dossiers     bigint,
    events       bigint,
    broken_at    text,
    broken_seq   integer,
    broken_what  text,
    trouble      text,
    check (ended_at is not null or (dossiers is null and broken_at is null and trouble is null))
);
create index chain_check_by_time on operations.chain_check (begun_at desc);
-- one at a time, whatever process does it
create unique index one_running_chain_check on operations.chain_check ((true)) where ended_at is null;

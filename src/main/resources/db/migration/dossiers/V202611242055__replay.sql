-- The replay of a scenario into this database: what was asked for, and how far it has come. Each part moves it on in the
-- transaction that writes the part, so that an interrupted replay goes on where it stood.
create table dossiers.replay (
    only_row      boolean primary key default true check (only_row),
    scenario      text        not null,                   -- SHA-256 of the scenario file
    seed          bigint      not null,
    dossiers      bigint      not null check (dossiers > 0),
    first_id      bigint      not null,
    parts         integer     not null,
    parts_done    integer     not null default 0 check (parts_done between 0 and parts),
    content       bytea       not null,                   -- chained SHA-256 of all parts written so far
    begun_at      timestamptz not null,
    finished_at   timestamptz
);

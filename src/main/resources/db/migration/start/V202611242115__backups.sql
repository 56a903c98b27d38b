-- What the verbs backup, restore and rehearse did, for the operator's page; times are the machine's, never a demo clock's.
create table start.backup_made (
    id           bigint      generated always as identity primary key,
    at           timestamptz not null,
    kind         text        not null check (kind in ('logical', 'physical')),
    path         text        not null,
    bytes        bigint      not null check (bytes > 0),
    encrypted    boolean     not null,
    took_ms      bigint      not null check (took_ms >= 0),
    -- when it was last read from end to end and found whole
    verified_at  timestamptz
);
create index backup_made_by_time on start.backup_made (at desc);

-- A backup that was never restored is a hope: each trial restore, how long it took and what came back.
create table start.rehearsal (
    id              bigint      generated always as identity primary key,
    at              timestamptz not null,
    path            text        not null,
    took_ms         bigint      not null check (took_ms >= 0),
    -- the last commit that came back, and the newest act by the platform's own clock
    newest_commit_at timestamptz,
    newest_act_at    timestamptz,
    dossiers        bigint      not null,
    events          bigint      not null,
    files           bigint      not null,
    -- null when everything held
    trouble         text
);
create index rehearsal_by_time on start.rehearsal (at desc);

-- One row: whether the continuous archive keeps up; written only when that changes.
create table start.archiving (
    only_row       boolean     primary key default true check (only_row),
    folder         text        not null,
    noted_at       timestamptz not null,
    failing_since  timestamptz,
    trouble        text,
    check ((failing_since is null) = (trouble is null))
);

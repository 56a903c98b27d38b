-- A change of the calendar and the due times that it moves. What is to be moved is written down in the same transaction as
-- the change itself, so that nothing is lost when the process dies before the last dossier.
create table dossiers.calendar_edit (
    id           bigint generated always as identity primary key,
    rule         text        not null check (length(rule) between 1 and 600),
    decision     text        not null check (length(decision) between 1 and 300),
    decided_by   bigint      not null,
    unit_id      bigint      not null,                    -- the unit for which the administrator acted
    decided_at   timestamptz not null,
    finished_at  timestamptz
);
-- one after the other: each plan is made on what the one before has left
create unique index one_unfinished_edit on dossiers.calendar_edit ((true)) where finished_at is null;

create table dossiers.due_move (
    edit_id      bigint      not null references dossiers.calendar_edit (id),
    dossier_id   bigint      not null,
    old_due      timestamptz not null,
    new_due      timestamptz not null,
    done_at      timestamptz,
    moved        boolean,                                 -- false: the dossier had changed meanwhile and needed no move
    primary key (edit_id, dossier_id),
    check ((done_at is null) = (moved is null))
);
create index due_move_waiting on dossiers.due_move (edit_id, dossier_id) where done_at is null;

-- dossiers whose clock may be running
create index dossier_running on dossiers.dossier (id) where state in (2, 4);

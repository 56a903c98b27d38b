create schema dossiers;

-- Which decree governs a dossier: by the date of its acceptance. The next decree is a row, not a release.
create table dossiers.rule_set (
    code                     text primary key,
    name                     text     not null,
    valid_from               date     not null,
    valid_to                 date,
    counting                 text     not null,           -- name of the counting rules in the calendar module
    supplement_rounds        smallint not null check (supplement_rounds >= 0),
    supplement_rounds_basis  text     not null,
    supplement_ask_days      smallint not null,           -- working days from acceptance
    supplement_ask_basis     text     not null,
    extensions               smallint not null,
    extension_notice_days    smallint not null,           -- days before the due date
    extension_basis          text     not null,
    receives_for_others      boolean  not null,           -- the receiving place need not be the solving agency's
    forms                    jsonb    not null,           -- code of the paper → its number and title in this decree
    exclude using gist (daterange(valid_from, valid_to, '[)') with &&)
);

create sequence dossiers.dossier_id;

-- The present state of each dossier. Everything here can be explained from dossiers.event.
-- No foreign keys to other modules, no key that depends on one node: rows of one agency can live on one server.
create table dossiers.dossier (
    id                    bigint primary key,
    reference             text collate "C" not null,              -- provisional until accepted, then the official number
    agency_id             bigint   not null,              -- who is accountable for solving it (lead)
    desk_id               bigint   not null,              -- the one-stop desk that received it
    receiving_agency_id   bigint   not null,              -- whose desk that is
    procedure_code        text     not null,
    procedure_version_id  bigint   not null,
    rule_set              text     not null,
    channel               smallint not null check (channel between 1 and 3),
    subject               text     not null,
    copies                smallint not null default 1 check (copies between 1 and 99),
    term                  text,                           -- as accepted; null when the law gives none
    applicant_kind        smallint not null,
    applicant_name        text     not null,
    applicant_identity    text,
    applicant_phone       text,
    applicant_email       text,
    applicant_address     text,
    applicant_folded      text     generated always as (public.fold(applicant_name)) stored,
    state                 smallint not null check (state between 1 and 10),
    step                  smallint not null default 0,
    holder_unit_id        bigint,
    holder_id             bigint,
    officer_id            bigint,                         -- the specialist in charge (chuyên viên thụ lý)
    officer_unit_id       bigint,
    awaits                smallint not null,              -- what it waits for next; whose right that is, the code knows
    open_legs             smallint not null default 0,
    supplement_rounds     smallint not null default 0,
    extensions            smallint not null default 0,
    outcome               smallint,
    received_at           timestamptz not null,
    accepted_at           timestamptz,
    counting_from         timestamptz,                    -- acceptance, or the return of a full dossier that restarts the term
    due_at                timestamptz,
    first_due_at          timestamptz,
    step_since            timestamptz not null,
    paused_since          timestamptz,
    pause_kind            smallint,
    finished_at           timestamptz,
    returned_at           timestamptz,
    closed_at             timestamptz,
    last_seq              integer  not null,              -- how many events; the version that an act must name
    last_hash             bytea    not null,
    check (state in (1, 3, 5, 7) or accepted_at is not null)
) with (fillfactor = 85);

create unique index dossier_reference on dossiers.dossier (reference);

-- Open work only, so that an inbox costs the same after ten years as on the first day.
create index dossier_of_holder on dossiers.dossier (holder_id, due_at, id)
    where holder_id is not null and state in (1, 2, 4, 5, 6, 9);
create index dossier_in_queue on dossiers.dossier (holder_unit_id, awaits, due_at, id)
    where holder_id is null and state in (1, 2, 4, 5, 6, 9);
create index dossier_of_officer on dossiers.dossier (officer_id, due_at, id)
    where officer_id is not null and state in (4, 5, 6);
create index dossier_open_at_agency on dossiers.dossier (agency_id, state, due_at) where state in (1, 2, 4, 5, 6, 9);
create index dossier_open_at_desk on dossiers.dossier (desk_id, state, due_at) where state in (1, 2, 4, 5, 6, 9);
create index dossier_received on dossiers.dossier (desk_id, received_at, id);
create index dossier_accepted_by_agency on dossiers.dossier (agency_id, accepted_at, id);
create index dossier_closed_by_agency on dossiers.dossier (agency_id, finished_at, id) where finished_at is not null;
create index dossier_applicant_folded on dossiers.dossier using gin (applicant_folded gin_trgm_ops);
create index dossier_applicant_identity on dossiers.dossier (applicant_identity) where applicant_identity is not null;

-- What was handed in: not touched by the steps, so it stays out of the hot row.
create table dossiers.content (
    dossier_id  bigint primary key,
    form        jsonb  not null,
    papers      jsonb  not null
);

-- The append-only history; each row's hash covers its own facts and the hash before it.
create table dossiers.event (
    dossier_id            bigint      not null,
    seq                   integer     not null check (seq > 0),
    act                   text        not null,
    actor_id              bigint,                         -- null: the platform itself (a reminder that fell due)
    on_behalf_of          bigint,
    unit_id               bigint,                         -- the unit acted for
    at                    timestamptz not null,
    from_state            smallint    not null,
    to_state              smallint    not null,
    procedure_version_id  bigint      not null,
    facts                 json        not null,           -- json, not jsonb: kept to the letter, for the hash
    hash                  bytea       not null,
    primary key (dossier_id, seq)
);
create index event_by_time on dossiers.event (at);

create function dossiers.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a dossier is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger event_is_append_only before update or delete on dossiers.event
    for each row execute function dossiers.refuse_change();
create trigger event_is_never_emptied before truncate on dossiers.event
    for each statement execute function dossiers.refuse_change();

-- The ledger of the clock.
create table dossiers.pause (
    dossier_id   bigint      not null,
    no           smallint    not null,
    kind         smallint    not null,
    from_at      timestamptz not null,
    to_at        timestamptz,
    restarts     boolean     not null,
    legal_basis  text        not null,
    primary key (dossier_id, no),
    check (to_at is null or to_at >= from_at)
);
create unique index one_open_pause on dossiers.pause (dossier_id) where to_at is null;

-- Work of other agencies on the same dossier: interlinked legs (liên thông) and consultations (lấy ý kiến).
create table dossiers.leg (
    dossier_id      bigint      not null,
    no              smallint    not null,
    kind            smallint    not null,
    step            smallint    not null,
    agency_id       bigint      not null,
    holder_unit_id  bigint      not null,
    holder_id       bigint,
    task            text        not null,
    budget_minutes  integer,
    opened_at       timestamptz not null,
    due_at          timestamptz,
    finished_at     timestamptz,
    answer          text,
    reminded_at     timestamptz,
    version         integer     not null default 1,
    primary key (dossier_id, no)
);
create index leg_of_holder on dossiers.leg (holder_id, due_at) where finished_at is null and holder_id is not null;
create index leg_in_queue on dossiers.leg (holder_unit_id, due_at) where finished_at is null and holder_id is null;
create index leg_open_at_agency on dossiers.leg (agency_id, due_at) where finished_at is null;

-- Each round of asking for more papers: all defects at once (Decree 61/2018 art. 17, 19).
create table dossiers.supplement (
    dossier_id     bigint      not null,
    round          smallint    not null,
    asked_at       timestamptz not null,
    asked_by       bigint      not null,
    before_acceptance boolean  not null,
    reason         text        not null,
    late_reason    text,
    defects        jsonb       not null,
    answered_at    timestamptz,
    primary key (dossier_id, round)
);

create table dossiers.attachment (
    dossier_id   bigint      not null,
    no           smallint    not null,
    paper_code   text,
    name         text        not null,
    media_type   text        not null,
    bytes        bigint      not null,
    sha256       text        not null,
    purpose      smallint    not null,                    -- 1 handed in, 2 working paper, 3 result
    added_by     bigint,
    added_at     timestamptz not null,
    primary key (dossier_id, no)
);

-- Gap-free daily sequence of each agency; the row's lock orders the desks, a rollback gives the number back.
create table dossiers.number_series (
    agency_id  bigint  not null,
    day        date    not null,
    last       integer not null,
    primary key (agency_id, day)
);

-- The first answer to each creating call; a repeated call gets it again.
create table dossiers.idempotent_call (
    actor_id      bigint      not null,
    key           text        not null check (length(key) between 1 and 200),
    request_hash  text        not null,
    reference     text,
    at            timestamptz not null,
    primary key (actor_id, key)
);

insert into dossiers.rule_set values
    ('QD09_2015', 'Quyết định 09/2015/QĐ-TTg', date '2015-05-10', date '2018-06-21', 'QD09_2015',
     2, 'Nghị định 63/2010/NĐ-CP, Điều 20 khoản 4', 3, 'Quyết định 09/2015/QĐ-TTg, Điều 6',
     1, 1, 'Quyết định 09/2015/QĐ-TTg, Điều 6', false,
     '{"RECEIPT":"Mẫu số 01","SUPPLEMENT":"Mẫu số 02","REFUSAL":"Mẫu số 03","APOLOGY":"Mẫu số 04","CONTROL":"Mẫu số 05","BOOK":"Mẫu số 06"}'),
    ('ND61_2018', 'Nghị định 61/2018/NĐ-CP', date '2018-06-21', date '2025-07-01', 'ND61_2018',
     2, 'Nghị định 63/2010/NĐ-CP, Điều 20 khoản 4', 3, 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4',
     1, 1, 'Nghị định 61/2018/NĐ-CP, Điều 19 khoản 9', false,
     '{"RECEIPT":"Mẫu số 01","SUPPLEMENT":"Mẫu số 02","REFUSAL":"Mẫu số 03","APOLOGY":"Mẫu số 04","CONTROL":"Mẫu số 05","BOOK":"Mẫu số 06"}'),
    ('ND118_2025', 'Nghị định 118/2025/NĐ-CP', date '2025-07-01', null, 'ND118_2025',
     2, 'Nghị định 63/2010/NĐ-CP, Điều 20 khoản 4', 3, 'Nghị định 118/2025/NĐ-CP',
     1, 1, 'Nghị định 118/2025/NĐ-CP', true,
     '{"RECEIPT":"Mẫu số 01","SUPPLEMENT":"Mẫu số 02","REFUSAL":"Mẫu số 03","APOLOGY":"Mẫu số 04","STOP":"Mẫu số 05","CONTROL":"Mẫu số 06","BOOK":"Mẫu số 07"}');

-- What was handed in, and by whom, is written when a dossier is filed and at corrections; a step rewrites the row of the
-- dossier. Apart from each other a step does not rewrite the indexes by name, identity, phone and day of receipt.
create table dossiers.filing (
    dossier_id          bigint      primary key,
    desk_id             bigint      not null,
    procedure_code      text        not null,
    received_at         timestamptz not null,
    subject             text        not null,
    copies              smallint    not null default 1 check (copies between 1 and 99),
    applicant_kind      smallint    not null,
    applicant_name      text        not null,
    applicant_identity  text,
    applicant_phone     text,
    applicant_email     text,
    applicant_address   text,
    applicant_folded    text        generated always as (public.fold(applicant_name)) stored
);
insert into dossiers.filing (dossier_id, desk_id, procedure_code, received_at, subject, copies, applicant_kind,
    applicant_name, applicant_identity, applicant_phone, applicant_email, applicant_address)
select id, desk_id, procedure_code, received_at, subject, copies, applicant_kind,
    applicant_name, applicant_identity, applicant_phone, applicant_email, applicant_address
from dossiers.dossier;

-- their indexes go with them
alter table dossiers.dossier
    drop column applicant_folded, drop column applicant_kind, drop column applicant_name,
    drop column applicant_identity, drop column applicant_phone, drop column applicant_email,
    drop column applicant_address, drop column subject, drop column copies;
drop index dossiers.dossier_received;
drop index dossiers.dossier_received_lately;
drop index dossiers.dossier_by_receipt;

create index filing_by_receipt on dossiers.filing (received_at desc, dossier_id desc);
create index filing_received_lately on dossiers.filing (desk_id, received_at) include (procedure_code);
create index filing_applicant_folded on dossiers.filing using gin (applicant_folded gin_trgm_ops);
create index filing_applicant_identity on dossiers.filing (applicant_identity) where applicant_identity is not null;
create index filing_applicant_phone on dossiers.filing (applicant_phone) where applicant_phone is not null;

-- For reading both at once. Where nothing of the filing is asked for, PostgreSQL does not look into it.
create view dossiers.whole_dossier as
select d.id, d.reference, d.agency_id, d.desk_id, d.receiving_agency_id, d.procedure_code, d.procedure_version_id,
    d.rule_set, d.channel, d.term, d.state, d.step, d.holder_unit_id, d.holder_id, d.officer_id, d.officer_unit_id,
    d.awaits, d.open_legs, d.supplement_rounds, d.extensions, d.outcome, d.received_at, d.accepted_at, d.counting_from,
    d.due_at, d.first_due_at, d.step_since, d.paused_since, d.pause_kind, d.finished_at, d.returned_at, d.closed_at,
    d.last_seq, d.last_hash, d.accepted_on, d.place_of_day, d.ended_at,
    f.subject, f.copies, f.applicant_kind, f.applicant_name, f.applicant_identity, f.applicant_phone,
    f.applicant_email, f.applicant_address, f.applicant_folded, f.dossier_id as filing_id, f.received_at as filed_at
from dossiers.dossier d
left join dossiers.filing f on f.dossier_id = d.id;

-- What has happened and is still to be told to those who follow it: written in the same statement as the event, taken
-- away when everybody was told.
create table dossiers.announcement (
    id          bigint generated always as identity primary key,
    dossier_id  bigint      not null,
    seq         integer     not null
);

-- Who could not be told yet. Dead: given up after some tries, for an operator to look at.
create table dossiers.failed_delivery (
    dossier_id  bigint      not null,
    seq         integer     not null,
    listener    text        not null,
    attempts    integer     not null,
    first_at    timestamptz not null,
    next_at     timestamptz not null,
    error       text        not null,
    dead        boolean     not null default false,
    primary key (dossier_id, seq, listener)
);
create index failed_delivery_due on dossiers.failed_delivery (next_at) where not dead;

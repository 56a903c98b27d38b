-- The register book is kept by the agency that receives, day by day in the order of the numbers given (TT 01/2018
-- art. 10); the report of form II.06a asks what was ended when.
alter table dossiers.dossier
    add column accepted_on date generated always as (cast(accepted_at at time zone 'Asia/Ho_Chi_Minh' as date)) stored,
    add column place_of_day integer generated always as (
        case when accepted_at is not null then cast(substring(reference from '[0-9]{1,9}$') as integer) end) stored,
    add column ended_at timestamptz generated always as (coalesce(finished_at, closed_at)) stored;

create index dossier_in_book on dossiers.dossier (receiving_agency_id, accepted_on, place_of_day)
    include (procedure_code, procedure_version_id) where accepted_on is not null;

-- Takes the place of the indexes by finished_at and accepted_at: holds all that the report counts, so that a year of a
-- whole province is read from the index alone.
create index dossier_ended_at_agency on dossiers.dossier (agency_id, ended_at)
    include (accepted_at, due_at, channel, state, procedure_version_id, id)
    where ended_at is not null and accepted_at is not null;
create index dossier_ended_at_desk on dossiers.dossier (desk_id, ended_at)
    where ended_at is not null and accepted_at is not null;
drop index dossiers.dossier_closed_by_agency;
drop index dossiers.dossier_accepted_by_agency;

-- How form II.06a counts dossiers that ended without a result. By law nothing says so; the working systems differ.
create table dossiers.report_06_rule (
    valid_from  date primary key,
    withdrawn   text not null check (withdrawn in ('ON_TIME', 'BY_DUE')),
    stopped     text not null check (stopped in ('ON_TIME', 'BY_DUE')),
    why         text not null
);
insert into dossiers.report_06_rule values
    (date '2000-01-01', 'ON_TIME', 'BY_DUE',
     'Rút hồ sơ là ý chí của người nộp nên tính đúng hạn; dừng giải quyết là việc của cơ quan nên tính theo ngày hẹn trả.');

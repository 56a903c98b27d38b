create schema calendar;

-- Days that a decision makes off or worked, on top of those that ship with the platform and those of the law.
create table calendar.day (
    on_date      date        primary key,
    kind         text        not null check (kind in ('HOLIDAY', 'COMPENSATION', 'SWAP_OFF', 'MAKEUP_WORK')),
    name         text        not null check (length(name) between 1 and 200),
    decision     text        not null check (length(decision) between 1 and 300),
    recorded_by  bigint      not null,
    recorded_at  timestamptz not null
);

-- Office hours that differ from the usual ones; unit 0 stands for the whole province.
create table calendar.office_hours (
    unit_id      bigint   not null,
    valid_from   date,
    valid_to     date,
    weekday      smallint not null check (weekday between 1 and 7),
    from_minute  smallint not null check (from_minute between 0 and 1439),
    to_minute    smallint not null check (to_minute between 1 and 1440),
    decision     text     not null,
    check (from_minute < to_minute),
    exclude using gist (unit_id with =, weekday with =, daterange(valid_from, valid_to, '[]') with &&,
        int4range(from_minute, to_minute) with &&)
);

-- One row that every change of the calendar moves on, so that other processes notice.
create table calendar.revision (
    only_row  boolean primary key default true check (only_row),
    revision  bigint  not null
);
insert into calendar.revision (revision) values (1);

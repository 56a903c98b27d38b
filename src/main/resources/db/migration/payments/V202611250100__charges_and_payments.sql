create schema payments;

create sequence payments.charge_id;

-- What a citizen owes for one dossier: a fee of the catalogue, or an obligation that an official named. The dossier is
-- known by its number only. A charge is settled by one payment, whole.
create table payments.charge (
    id                 bigint primary key,
    code               text collate "C" not null unique,      -- what a transfer names: MC, seven characters and a check
    dossier            text collate "C" not null,
    agency_id          bigint   not null,                     -- whose desk collects it
    payer              text     not null,
    what               text     not null,
    listed_dong        bigint   not null check (listed_dong >= 0),
    quantity           integer  not null check (quantity between 1 and 10000),
    exemption_ground   text,                                  -- Law 97/2015/QH13 art. 10
    exemption_percent  smallint not null default 0 check (exemption_percent between 0 and 100),
    exemption_proof    text,
    dong               bigint   not null check (dong >= 0),
    due_step           text     not null,
    state              text     not null,
    once               text collate "C" not null unique,      -- the same request twice makes one charge
    opened_at          timestamptz not null,
    settled_at         timestamptz,
    closed_why         text,
    check ((exemption_percent > 0) = (exemption_ground is not null)),
    check (dong = (listed_dong * quantity * (100 - exemption_percent) + 50) / 100)
);
create index charge_of_dossier on payments.charge (dossier);
create index charge_still_open on payments.charge (agency_id, opened_at) where state = 'OPEN';

-- The day's end of one official's drawer: what should be in it, what was counted, and why they differ.
create sequence payments.closing_id;
create table payments.closing (
    id             bigint primary key,
    agency_id      bigint not null,
    official_id    bigint not null,
    closed_at      timestamptz not null,
    payments       integer not null,
    refunds        integer not null,
    expected_dong  bigint not null,
    counted_dong   bigint not null check (counted_dong >= 0),
    reason         text,
    check (expected_dong = counted_dong or reason is not null)
);
create index closing_of_agency on payments.closing (agency_id, closed_at desc);

-- Money that came in. The same proof of the same way is the same money, however often and in whatever order it is told.
-- What no charge can be named for stays here without one, and is never lost.
create table payments.payment (
    id           bigint generated always as identity primary key,
    way          text   not null,
    proof        text collate "C" not null,
    dong         bigint not null check (dong > 0),
    received_at  timestamptz not null,
    charge_id    bigint unique references payments.charge,    -- a charge is never paid twice
    agency_id    bigint,
    taken_by     bigint,                                      -- the official at whose window; null where none was
    booked_at    timestamptz,                                 -- when it settled the charge and got its receipt
    closing_id   bigint references payments.closing deferrable initially deferred,
    unmatched    text,                                        -- why no charge was settled by it
    unique (way, proof)
);
create index payment_in_drawer on payments.payment (agency_id, taken_by) where way = 'CASH' and closing_id is null;
create index payment_in_book on payments.payment (agency_id, booked_at) where booked_at is not null;
create index payment_unmatched on payments.payment (received_at) where charge_id is null;

-- Numbers without a gap, by agency and series.
create table payments.number_series (
    agency_id  bigint not null,
    series     text collate "C" not null,
    last       integer not null check (last > 0),
    primary key (agency_id, series)
);

create table payments.receipt (
    agency_id   bigint not null,
    series      text collate "C" not null,
    number      integer not null,
    payment_id  bigint not null unique references payments.payment,
    issued_at   timestamptz not null,
    primary key (agency_id, series, number)
);

create table payments.refund (
    payment_id    bigint primary key references payments.payment,
    agency_id     bigint not null,
    series        text collate "C" not null,
    number        integer not null,
    dong          bigint not null check (dong > 0),
    way           text not null,
    proof         text,
    reason        text not null,
    refunded_at   timestamptz not null,
    refunded_by   bigint not null,
    closing_id    bigint references payments.closing deferrable initially deferred,
    unique (agency_id, series, number)
);
create index refund_in_drawer on payments.refund (agency_id, refunded_by) where way = 'CASH' and closing_id is null;
create index refund_in_book on payments.refund (agency_id, refunded_at);

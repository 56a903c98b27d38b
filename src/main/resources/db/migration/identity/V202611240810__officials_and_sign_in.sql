create schema identity;

create table identity.official (
    id                   bigint generated always as identity primary key,
    username             text        not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
    name                 text        not null check (length(name) between 1 and 200),
    title                text        not null check (length(title) <= 200),
    password_hash        text        not null,
    must_change_password boolean     not null,
    -- sessions and tokens carry the number they were given under; raising it ends them all
    credential_version   int         not null default 1,
    demo                 boolean     not null default false,
    active               boolean     not null default true,
    created_at           timestamptz not null,
    created_by           bigint references identity.official,
    search_text          text        not null generated always as (public.fold(name || ' ' || username || ' ' || title)) stored
);
create index official_search on identity.official using gin (search_text public.gin_trgm_ops);
create index official_by_name on identity.official (name, id);

-- valid_to is the last day; one day before valid_from it means "withdrawn before it took effect"
create table identity.appointment (
    id          bigint generated always as identity primary key,
    official_id bigint      not null references identity.official,
    unit_id     bigint      not null,
    role        text        not null,
    valid_from  date        not null,
    valid_to    date check (valid_to >= valid_from - 1),
    created_at  timestamptz not null,
    created_by  bigint references identity.official,
    ended_at    timestamptz,
    ended_by    bigint references identity.official,
    constraint appointment_once_at_a_time exclude using gist (
        official_id with =, unit_id with =, role with =, daterange(valid_from, valid_to + 1, '[)') with &&)
);
create index appointment_by_official on identity.appointment (official_id);
create index appointment_by_unit on identity.appointment (unit_id, role);

-- unit_id and role limit what passes on; null means all that the giver holds
create table identity.delegation (
    id            bigint generated always as identity primary key,
    from_official bigint      not null references identity.official,
    to_official   bigint      not null references identity.official check (to_official <> from_official),
    unit_id       bigint,
    role          text,
    kind          text        not null check (kind in ('AUTHORISATION', 'SUBSTITUTION')),
    valid_from    date        not null,
    valid_to      date        not null check (valid_to >= valid_from - 1),
    legal_act     text        not null check (length(legal_act) between 1 and 500),
    created_at    timestamptz not null,
    created_by    bigint references identity.official,
    ended_at      timestamptz,
    ended_by      bigint references identity.official
);
create index delegation_by_receiver on identity.delegation (to_official, valid_to);
create index delegation_by_giver on identity.delegation (from_official, valid_to);

-- Who held which power when must stay provable: a term may be given an end, nothing else of it changes, and nothing goes.
create function identity.only_the_end_changes() returns trigger language plpgsql as $$
declare
    kept constant text[] := array ['valid_to', 'ended_at', 'ended_by'];
begin
    if tg_op = 'DELETE' then
        raise exception '% rows are ended, never deleted', tg_table_name using errcode = 'restrict_violation';
    end if;
    if to_jsonb(old) - kept is distinct from to_jsonb(new) - kept then
        raise exception 'of a % only its end may change', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger appointment_kept before update or delete on identity.appointment
    for each row execute function identity.only_the_end_changes();
create trigger delegation_kept before update or delete on identity.delegation
    for each row execute function identity.only_the_end_changes();

create table identity.api_token (
    hash               bytea primary key check (length(hash) = 32),
    official_id        bigint      not null references identity.official,
    credential_version int         not null,
    issued_at          timestamptz not null,
    expires_at         timestamptz not null,
    last_used_at       timestamptz
);
create index api_token_by_official on identity.api_token (official_id);
create index api_token_by_expiry on identity.api_token (expires_at);


-- Tries to sign in since the last success, by the SHA-256 of the name that was typed: known and unknown names look
-- alike, and a password typed into the wrong box is not kept.
create table identity.sign_in_tries (
    account_hash bytea primary key check (length(account_hash) = 32),
    tries        int         not null,
    first_at     timestamptz not null,
    last_at      timestamptz not null
);
create index sign_in_tries_by_age on identity.sign_in_tries (last_at);

-- as Spring Session lays them down
create table identity.spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval int      not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on identity.spring_session (expiry_time);
create index spring_session_by_principal on identity.spring_session (principal_name);

create table identity.spring_session_attributes (
    session_primary_id char(36)     not null references identity.spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);

create schema notifications;

-- One row for each message to one address: queued with what it tells of, sent afterwards by whatever process gets to it first.
create table notifications.message (
    id         bigint      generated always as identity primary key,
    -- whoever queues the same twice does no more than once
    key        text        not null unique,
    medium     text        not null check (medium in ('EMAIL', 'SMS', 'APP')),
    address    text        not null,
    -- what it is about, in the words of whoever queued it, such as dossier/17
    about      text        not null,
    kind       text        not null,
    subject    text        not null,
    body       text        not null,
    -- a code that somebody waits for: at any hour, before all others, and not kept
    urgent     boolean     not null,
    -- where the citizen chooses how to be told; null for a code
    choice_key text,
    state      text        not null default 'WAITING' check (state in ('WAITING', 'SENT', 'DEAD', 'DISMISSED')),
    attempts   integer     not null default 0,
    queued_at  timestamptz not null,
    next_at    timestamptz not null,
    sent_at    timestamptz check ((sent_at is not null) = (state = 'SENT')),
    -- what the other side calls it, for questions to the provider
    reference  text,
    error      text
);
create index message_waiting on notifications.message (medium, next_at, id) where state = 'WAITING';
create index message_dead on notifications.message (queued_at, id) where state = 'DEAD';
create index message_about on notifications.message (about, id);

-- How a citizen wants to be told about one matter; whoever has not chosen has no row, or one that says so.
create table notifications.wish (
    about      text        primary key,
    -- stands in the messages and on the tracking page; whoever has it may choose
    key        text        not null unique check (length(key) >= 22),
    email      boolean     not null default true,
    sms        boolean     not null default true,
    app        boolean     not null default true,
    language   text        not null default 'VI' check (language in ('VI', 'EN')),
    chosen_at  timestamptz
);

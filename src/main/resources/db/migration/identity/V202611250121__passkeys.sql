-- public keys of citizens' devices; the secret never leaves the device
create table identity.passkey (
    credential_id bytea primary key check (length(credential_id) between 1 and 1023),
    citizen_id    bigint      not null references identity.citizen,
    credential    bytea       not null,
    sign_count    bigint      not null,
    name          text        not null check (length(name) between 1 and 60),
    added_at      timestamptz not null,
    last_used_at  timestamptz
);
create index passkey_by_citizen on identity.passkey (citizen_id);

-- what a device is to sign; taken away by the first answer, so that none is good twice. No citizen: for a sign-in.
create table identity.passkey_challenge (
    challenge  bytea primary key check (length(challenge) = 32),
    citizen_id bigint references identity.citizen,
    expires_at timestamptz not null
);
create index passkey_challenge_by_age on identity.passkey_challenge (expires_at);

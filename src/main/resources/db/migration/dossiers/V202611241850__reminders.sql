-- What the platform looks through to remind of late answers; empty on most days, however many parts there are.
create index leg_to_remind on dossiers.leg (due_at) where finished_at is null and reminded_at is null;

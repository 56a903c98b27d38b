-- Each index on the row of a dossier is written anew at every step. Running dossiers are found by the index of open work
-- of their agency; and nobody looks for events by time alone.
drop index dossiers.dossier_running;
drop index dossiers.event_by_time;

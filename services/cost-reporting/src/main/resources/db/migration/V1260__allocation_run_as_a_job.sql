-- A run is stored before it is made, by a job: it can be followed, and is begun anew if the service ends in its midst.
-- How far it has come is written aside from its own transaction. failure: the status, code and arguments of the problem.
alter table allocation_run
    add column started_by_name  text,
    add column progress_percent integer not null default 0,
    add column months_done      integer not null default 0,
    add column attempt          integer not null default 0,
    add column failure          jsonb,
    drop constraint allocation_run_state,
    add constraint allocation_run_state check (state in ('queued', 'running', 'completed', 'refused', 'failed')),
    add constraint allocation_run_progress check (
        progress_percent between 0 and 100 and months_done >= 0 and attempt >= 0),
    add constraint allocation_run_failure check ((state = 'failed') = (failure is not null));

create or replace function allocation_run_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.state not in ('queued', 'running') then
        raise exception 'the run % has ended', old.id using errcode = 'restrict_violation', constraint = 'allocation_run_ended';
    end if;
    if (old.id, old.period, old.from_month, old.to_month, old.kind, old.started_at, old.started_by)
            is distinct from (new.id, new.period, new.from_month, new.to_month, new.kind, new.started_at, new.started_by)
       or (old.state, new.state) not in (('queued', 'queued'), ('queued', 'running'), ('queued', 'failed'),
            ('running', 'running'), ('running', 'completed'), ('running', 'refused'), ('running', 'failed')) then
        raise exception 'the run % stays as it was begun', old.id
            using errcode = 'restrict_violation', constraint = 'allocation_run_step';
    end if;
    return new;
end $$;

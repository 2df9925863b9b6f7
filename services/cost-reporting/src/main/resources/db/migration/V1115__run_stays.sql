-- A run's rows are added while it goes on, in its own transaction. Once it has ended, nothing is added to it, changed in
-- it or taken from it, by anybody.
create function allocation_run_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.state <> 'running' then
        raise exception 'the run % has ended', old.id using errcode = 'restrict_violation', constraint = 'allocation_run_ended';
    end if;
    return new;
end $$;
create trigger allocation_run_ended before update on allocation_run for each row execute function allocation_run_guard();
create trigger allocation_run_stays before delete or truncate on allocation_run execute function refuse_change();

create function run_rows_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from (select distinct run_id from written) w left join allocation_run r on r.id = w.run_id
                where r.state is distinct from 'running') then
        raise exception 'the run has ended' using errcode = 'restrict_violation', constraint = 'allocation_run_ended';
    end if;
    return null;
end $$;

do $$
declare
    run_table text;
begin
    foreach run_table in array array['statement_line', 'allocation_month', 'allocation_source', 'allocation_pool',
            'allocation_step', 'allocation_undistributed', 'allocation_correction', 'allocation_check', 'allocation_warning'] loop
        execute format('create trigger %1$s_added after insert on %1$s referencing new table as written
                        for each statement execute function run_rows_guard()', run_table);
        if run_table in ('allocation_month', 'allocation_pool') then
            execute format('create trigger %1$s_changed after update on %1$s referencing new table as written
                            for each statement execute function run_rows_guard()', run_table);
            execute format('create trigger %1$s_stays before delete or truncate on %1$s execute function refuse_change()', run_table);
        else
            execute format('create trigger %1$s_stays before update or delete or truncate on %1$s execute function refuse_change()', run_table);
        end if;
    end loop;
end $$;

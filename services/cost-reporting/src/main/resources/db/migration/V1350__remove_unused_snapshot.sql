-- Readings frozen by mistake are taken away again, as a whole, as long as no basis for invoices has been worked out from
-- them: invoice_run_snapshot_fk sees to that. A snapshot that stays, stays whole: its rows go with it and never alone.
drop trigger meter_snapshot_stays on meter_snapshot;
create trigger meter_snapshot_stays before update or truncate on meter_snapshot execute function refuse_change();
grant delete on meter_snapshot to ${service}_federation;

create function meter_snapshot_rows_go_with_it() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from removed r join meter_snapshot s on s.id = r.snapshot_id) then
        raise exception 'the snapshot has been taken' using errcode = 'restrict_violation', constraint = 'meter_snapshot_stays';
    end if;
    return null;
end $$;

alter table meter_snapshot_reading
    drop constraint meter_snapshot_reading_snapshot_fk,
    add constraint meter_snapshot_reading_snapshot_fk foreign key (snapshot_id) references meter_snapshot (id) on delete cascade;
drop trigger meter_snapshot_reading_stays on meter_snapshot_reading;
create trigger meter_snapshot_reading_stays before update or truncate on meter_snapshot_reading
    execute function refuse_change();
create trigger meter_snapshot_reading_removed after delete on meter_snapshot_reading referencing old table as removed
    for each statement execute function meter_snapshot_rows_go_with_it();

alter table meter_snapshot_system
    drop constraint meter_snapshot_system_snapshot_fk,
    add constraint meter_snapshot_system_snapshot_fk foreign key (snapshot_id) references meter_snapshot (id) on delete cascade;
drop trigger meter_snapshot_system_stays on meter_snapshot_system;
create trigger meter_snapshot_system_stays before update or truncate on meter_snapshot_system
    execute function refuse_change();
create trigger meter_snapshot_system_removed after delete on meter_snapshot_system referencing old table as removed
    for each statement execute function meter_snapshot_rows_go_with_it();

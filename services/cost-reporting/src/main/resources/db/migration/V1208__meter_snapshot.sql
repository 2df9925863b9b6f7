-- What was read for a quarter, frozen as it stood when the snapshot was taken.
create table meter_snapshot (
    id            uuid        not null,
    quarter       text        not null,
    read_on       date        not null,
    reading_count integer     not null,
    system_count  integer     not null,
    taken_at      timestamptz not null,
    taken_by      text        not null,
    taken_by_name text        not null,
    constraint meter_snapshot_pk primary key (id),
    constraint meter_snapshot_quarter_form check (quarter ~ '^[0-9]{4}-Q[1-4]$')
);
create index meter_snapshot_quarter on meter_snapshot (quarter desc, taken_at desc);
grant select, insert on meter_snapshot to ${service}_federation;
create trigger meter_snapshot_stays before update or delete or truncate on meter_snapshot execute function refuse_change();

-- A snapshot's rows are written in the transaction that takes it, and never added to.
create function meter_snapshot_rows_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if exists (select from (select distinct snapshot_id from written) w left join meter_snapshot s on s.id = w.snapshot_id
                where s.xmin is distinct from pg_current_xact_id()::xid) then
        raise exception 'the snapshot has been taken' using errcode = 'restrict_violation', constraint = 'meter_snapshot_stays';
    end if;
    return null;
end $$;

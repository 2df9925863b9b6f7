-- Counts up whenever the readings of a service on a day change, so that a run can say which of them it went by.
create table meter_day (
    service_id uuid   not null,
    read_on    date   not null,
    revision   bigint not null,
    constraint meter_day_pk primary key (service_id, read_on)
);
insert into meter_day (service_id, read_on, revision) select distinct service_id, read_on, 1 from meter_reading;
grant select, insert, update on meter_day to ${service}_federation;

create function meter_day_count() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    insert into meter_day as d (service_id, read_on, revision)
    select distinct service_id, read_on, 1 from changed order by service_id, read_on
    on conflict (service_id, read_on) do update set revision = d.revision + 1;
    return null;
end $$;
create trigger meter_day_added after insert on meter_reading referencing new table as changed
    for each statement execute function meter_day_count();
create trigger meter_day_changed after update on meter_reading referencing new table as changed
    for each statement execute function meter_day_count();
create trigger meter_day_removed after delete on meter_reading referencing old table as changed
    for each statement execute function meter_day_count();

-- For each service the day whose readings a month goes by, and how often they have changed.
create function month_readings(of_month date) returns text language sql stable set search_path = pg_catalog, public
    return md5(coalesce((
        select string_agg((s.id, d.read_on, d.revision)::text, '' order by s.id)
          from catalogue_service s
         cross join lateral (select read_on, revision from meter_day
                              where service_id = s.id and read_on < of_month + interval '1 month'
                              order by read_on desc limit 1) d), ''));

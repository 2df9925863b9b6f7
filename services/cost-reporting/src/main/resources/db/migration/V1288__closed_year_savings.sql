-- As a year's last month is closed, what its savings go by is put down: the latest edition of each index that knows the
-- year, and the baselines. A trigger, so that no way of closing a month passes it by.
create function close_year_savings() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
    closing integer := extract(year from new.month);
begin
    perform pg_advisory_xact_lock(hashtext('index-edition'));
    insert into closed_year_index (year, kind, edition_id, frozen_at)
    select distinct on (e.kind) closing, e.kind, e.id, new.closed_at
      from index_edition e join index_value v on v.edition_id = e.id and v.year = closing
     order by e.kind, e.published_on desc
    on conflict do nothing;
    insert into closed_year_baseline (municipality, baseline_id, year)
    select municipality, id, closing from saving_baseline where first_year <= closing
    on conflict do nothing;
    return null;
end $$;
create trigger accounting_month_savings after update on accounting_month for each row
    when (new.state = 'closed' and extract(month from new.month) = 12) execute function close_year_savings();

-- A closed year went by these counts; the member may see its own.
grant select on closed_population to ${service}_tenant;

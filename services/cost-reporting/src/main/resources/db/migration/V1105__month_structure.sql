-- Everything but ledger and readings that decides a month: the rules, pools, key versions and counts of inhabitants in
-- force on its last day. A run is as old as these when they are no longer what it went by.
create function month_structure(of_month date) returns text language sql stable set search_path = pg_catalog, public
    return (
    with day as (select (of_month + interval '1 month' - interval '1 day')::date as month_end)
    select md5(
        coalesce((select string_agg((r.id, r.priority, r.account_from, r.account_to, r.cost_centre, r.project, r.pool_id)::text,
                                    '' order by r.id)
                    from mapping_rule r join day on r.valid_from <= month_end and (r.valid_to is null or r.valid_to >= month_end)), '')
        || coalesce((select string_agg((p.id, p.code, p.kind, p.step, p.key_id)::text, '' order by p.id) from cost_pool p), '')
        || coalesce((select string_agg(v.id::text, '' order by v.key_id)
                       from (select distinct on (key_id) key_id, id from allocation_key_version
                               join day on valid_from <= month_end order by key_id, valid_from desc) v), '')
        || coalesce((select string_agg((c.municipality, c.counted_on, c.inhabitants)::text, '' order by c.municipality)
                       from (select distinct on (p.municipality) p.*
                               from member_population p cross join day
                              order by p.municipality, p.counted_on > month_end, abs(p.counted_on - month_end)) c), '')));

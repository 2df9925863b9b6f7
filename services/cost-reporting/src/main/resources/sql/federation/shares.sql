-- What each service pool had to share out in the months of a period, and by which key version; of a mix also which
-- versions its parts had in the month.
with current as materialized (
    select month, run_id, (month + interval '1 month - 1 day')::date as month_end
      from allocation_current where month between ? and ?
), pool as (
    select c.run_id, c.month, c.month_end, p.pool_id, p.direct_ore, p.overhead_ore, p.key_version_id, p.denominator
      from current c join allocation_pool p on p.run_id = c.run_id and p.month = c.month
     where p.kind = 'service'
), mix as (
    select d.key_version_id, d.month, string_agg(concat(v.id, ':', k.weight), ',' order by k.component_key_id) as components
      from (select distinct key_version_id, month, month_end from pool) d
      join allocation_key_component k on k.version_id = d.key_version_id
      left join lateral (
           select id from allocation_key_version
            where key_id = k.component_key_id and valid_from <= d.month_end
            order by valid_from desc limit 1) v on true
     group by d.key_version_id, d.month
)
select p.run_id, p.month, p.pool_id, p.direct_ore, p.overhead_ore, p.key_version_id, p.denominator, m.components
  from pool p left join mix m on m.key_version_id = p.key_version_id and m.month = p.month

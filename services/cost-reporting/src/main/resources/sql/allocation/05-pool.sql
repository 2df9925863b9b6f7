-- Each pool's own cost, and the key version in force on the month's last day.
insert into allocation_pool (run_id, month, pool_id, kind, step, direct_ore, key_version_id)
select s.run_id, s.month, p.pool_id, p.kind, p.step, s.direct_ore, v.id
  from (select run_id, month, pool_id, sum(amount_ore) as direct_ore
          from allocation_source
         where run_id = (select run_id from run_month limit 1) and pool_id is not null
         group by run_id, month, pool_id) s
  join run_month m on m.month = s.month
  join run_pool p on p.month = s.month and p.pool_id = s.pool_id
  left join lateral (
       select id from allocation_key_version
        where key_id = p.key_id and valid_from <= m.month_end
        order by valid_from desc limit 1) v on true

-- Every stage gives on exactly what it got. A check holds only if each row agrees (pool and month; month), so that two
-- faults cannot cancel each other; expected and actual are the totals that are shown.
with pool as (
    select p.month, p.pool_id, p.kind, p.direct_ore, p.overhead_ore, p.direct_ore + p.overhead_ore as total_ore,
           coalesce((select amount_ore from run_carried c where c.month = p.month and c.pool_id = p.pool_id), 0)
           + coalesce((select amount_ore from allocation_undistributed u
                        where u.run_id = p.run_id and u.month = p.month and u.pool_id = p.pool_id
                          and u.origin_month is null), 0)
           + coalesce((select sum(amount_ore) from allocation_step s
                        where s.run_id = p.run_id and s.month = p.month and s.from_pool_id = p.pool_id), 0) as given_ore
      from allocation_pool p
     where p.run_id = (select run_id from run_month limit 1)
), corrected as (
    select month, sum(source_ore) as source_ore, sum(unmatched_ore) as unmatched_ore
      from allocation_correction where run_id = (select run_id from run_month limit 1) group by month
), month as (
    select m.*, m.source_ore - coalesce(k.source_ore, 0) as own_source_ore,
           m.unmatched_ore - coalesce(k.unmatched_ore, 0) as own_unmatched_ore
      from allocation_month m left join corrected k on k.month = m.month
     where m.run_id = (select run_id from run_month limit 1)
), found (position, code, fault, expected_ore, actual_ore) as (
    select 1, 'mapping',
           (select coalesce(sum(abs(m.own_source_ore - m.own_unmatched_ore
                    - (select coalesce(sum(direct_ore), 0) from pool p where p.month = m.month))), 0) from month m),
           (select coalesce(sum(own_source_ore), 0) from month),
           (select coalesce(sum(own_unmatched_ore), 0) from month) + (select coalesce(sum(direct_ore), 0) from pool)
    union all
    select 2, 'overhead',
           (select coalesce(sum(abs(p.total_ore - p.given_ore)), 0) from pool p where p.kind = 'overhead'),
           (select coalesce(sum(total_ore), 0) from pool where kind = 'overhead'),
           (select coalesce(sum(given_ore), 0) from pool where kind = 'overhead')
    union all
    select 3, 'distribution',
           (select coalesce(sum(abs(p.total_ore - p.given_ore)), 0) from pool p where p.kind = 'service'),
           (select coalesce(sum(total_ore), 0) from pool where kind = 'service'),
           (select coalesce(sum(given_ore), 0) from pool where kind = 'service')
    union all
    select 4, 'total',
           (select coalesce(sum(abs(source_ore - allocated_ore - undistributed_ore - unmatched_ore)), 0) from month),
           (select coalesce(sum(source_ore), 0) from month),
           (select coalesce(sum(allocated_ore + undistributed_ore + unmatched_ore), 0) from month)
)
select position, code, fault = 0 as holds, expected_ore::bigint, actual_ore::bigint from found order by position

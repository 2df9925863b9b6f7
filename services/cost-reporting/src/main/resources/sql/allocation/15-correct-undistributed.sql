-- Utan mottagare of the closed month, as it is now less what has been reported.
with part as (
    select k.origin_month, u.pool_id, u.reason, 1 as part, u.amount_ore
      from run_correction k
      join allocation_undistributed u on u.run_id = k.recalculated_run_id and u.month = k.origin_month
    union all
    select k.origin_month, u.pool_id, u.reason, 2, -u.amount_ore
      from run_correction k
      join allocation_undistributed u on u.run_id = k.reported_run_id and u.month = k.origin_month and u.origin_month is null
    union all
    select k.origin_month, u.pool_id, u.reason, 3, -u.amount_ore
      from run_correction k
      join allocation_undistributed u on u.origin_month = k.origin_month
      join allocation_current c on c.run_id = u.run_id and c.month = u.month
      join accounting_month a on a.month = u.month and a.state = 'closed'
)
insert into allocation_undistributed (run_id, month, pool_id, reason, amount_ore, origin_month)
select k.run_id, k.month, p.pool_id, (array_agg(p.reason order by p.part))[1], sum(p.amount_ore), k.origin_month
  from part p join run_correction k on k.origin_month = p.origin_month
 group by k.run_id, k.month, k.origin_month, p.pool_id
having sum(p.amount_ore) <> 0

-- Ofördelat of the closed month, as it is now less what has been reported.
with part as (
    select k.origin_month, s.account, s.cost_centre, s.project, s.amount_ore
      from run_correction k
      join allocation_source s on s.run_id = k.recalculated_run_id and s.month = k.origin_month and s.pool_id is null
    union all
    select k.origin_month, s.account, s.cost_centre, s.project, -s.amount_ore
      from run_correction k
      join allocation_source s on s.run_id = k.reported_run_id and s.month = k.origin_month and s.pool_id is null
       and s.origin_month is null
    union all
    select k.origin_month, s.account, s.cost_centre, s.project, -s.amount_ore
      from run_correction k
      join allocation_source s on s.origin_month = k.origin_month
      join allocation_current c on c.run_id = s.run_id and c.month = s.month
      join accounting_month a on a.month = s.month and a.state = 'closed'
)
insert into allocation_source (run_id, month, account, cost_centre, project, amount_ore, origin_month)
select k.run_id, k.month, p.account, p.cost_centre, p.project, sum(p.amount_ore), k.origin_month
  from part p join run_correction k on k.origin_month = p.origin_month
 group by k.run_id, k.month, k.origin_month, p.account, p.cost_centre, p.project
having sum(p.amount_ore) <> 0

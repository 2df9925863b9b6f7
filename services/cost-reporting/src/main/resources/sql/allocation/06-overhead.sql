-- One step down: each overhead pool of this step gives all it has to the overhead pools of later steps and to the
-- service pools, in proportion to what they cost so far (a pool in credit takes nothing). The öre left over by
-- rounding down go to the largest remainders, equal ones to the pool whose code comes first.
with offer as (
    select g.run_id, g.month, g.pool_id as from_pool_id, r.pool_id as to_pool_id, c.code,
           g.direct_ore + g.overhead_ore as total_ore, (r.direct_ore + r.overhead_ore)::numeric as numerator,
           sum((r.direct_ore + r.overhead_ore)::numeric) over (partition by g.month, g.pool_id) as denominator
      from allocation_pool g
      join allocation_pool r on r.run_id = g.run_id and r.month = g.month and (r.kind = 'service' or r.step > g.step)
      join run_pool c on c.month = r.month and c.pool_id = r.pool_id
     where g.run_id = (select run_id from run_month limit 1) and g.kind = 'overhead' and g.step = ?
       and g.direct_ore + g.overhead_ore <> 0 and r.direct_ore + r.overhead_ore > 0
), floored as (
    select o.*, div(abs(total_ore) * numerator, denominator) as whole from offer o
), ranked as (
    select f.*, abs(total_ore) - sum(whole) over (partition by month, from_pool_id) as missing,
           row_number() over (partition by month, from_pool_id
               order by abs(total_ore) * numerator - whole * denominator desc, code collate "C") as place
      from floored f
), step as (
    insert into allocation_step
        (run_id, month, from_pool_id, to_pool_id, amount_ore, numerator, denominator, rounding_ore)
    select run_id, month, from_pool_id, to_pool_id,
           sign(total_ore) * (whole + case when place <= missing then 1 else 0 end), numerator, denominator,
           sign(total_ore) * case when place <= missing then 1 else 0 end
      from ranked
    returning run_id, month, to_pool_id, amount_ore
)
update allocation_pool p set overhead_ore = p.overhead_ore + s.amount_ore
  from (select run_id, month, to_pool_id, sum(amount_ore) as amount_ore from step group by run_id, month, to_pool_id) s
 where p.run_id = s.run_id and p.month = s.month and p.pool_id = s.to_pool_id

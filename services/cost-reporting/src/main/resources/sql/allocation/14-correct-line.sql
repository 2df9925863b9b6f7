-- Line by line what the closed month comes to now, less its own line and the corrections of it in other closed months.
with part as (
    select k.origin_month, l.municipality, l.pool_id, l.department_code, 1 as part, l.id, l.amount_ore, l.numerator,
           l.denominator, l.rounding_ore, l.key_version_id
      from run_correction k cross join member d
      cross join lateral statement_lines(d.code, k.recalculated_run_id) l
     where l.month = k.origin_month
    union all
    select k.origin_month, l.municipality, l.pool_id, l.department_code, 2, l.id, -l.amount_ore, l.numerator,
           l.denominator, l.rounding_ore, l.key_version_id
      from run_correction k cross join member d
      cross join lateral statement_lines(d.code, k.reported_run_id) l
     where l.month = k.origin_month and l.origin_month is null
    union all
    select k.origin_month, l.municipality, l.pool_id, l.department_code, 3, l.id, -l.amount_ore, l.numerator,
           l.denominator, l.rounding_ore, l.key_version_id
      from run_correction k
      join statement_line l on l.origin_month = k.origin_month
      join allocation_current c on c.run_id = l.run_id and c.month = l.month
      join accounting_month a on a.month = l.month and a.state = 'closed'
), difference as (
    select origin_month, municipality, pool_id, department_code, sum(amount_ore) as amount_ore,
           (array_agg(numerator order by part, id))[1] as numerator,
           (array_agg(denominator order by part, id))[1] as denominator,
           (array_agg(rounding_ore order by part, id))[1] as rounding_ore,
           (array_agg(key_version_id order by part, id))[1] as key_version_id,
           (array_agg(id) filter (where part = 1))[1] as recalculated_line_id,
           (array_agg(id) filter (where part = 2))[1] as corrects_line_id
      from part
     group by origin_month, municipality, pool_id, department_code
    having sum(amount_ore) <> 0
)
insert into statement_line (municipality, run_id, month, pool_id, department_code, amount_ore, numerator, denominator,
                            rounding_ore, key_version_id, origin_month, corrects_line_id, recalculated_run_id,
                            recalculated_line_id)
select d.municipality, k.run_id, k.month, d.pool_id, d.department_code, d.amount_ore, d.numerator, d.denominator,
       d.rounding_ore, d.key_version_id, d.origin_month, d.corrects_line_id, k.recalculated_run_id, d.recalculated_line_id
  from difference d join run_correction k on k.origin_month = d.origin_month
on conflict do nothing

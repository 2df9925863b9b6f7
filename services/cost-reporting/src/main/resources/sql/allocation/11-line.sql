-- Each service pool's total × numerator / denominator, rounded down; the öre left over go to the largest remainders,
-- equal ones to the lowest municipality code, then department code. A credit is spread as a debit is, with its sign.
-- Stored lines come back summed per pool, for the checks.
with share as (
    select month, version_id, municipality, department_code, numerator::%1$s as numerator,
           (sum(numerator) over (partition by month, version_id))::%1$s as denominator,
           row_number() over (order by municipality collate "C" nulls last, department_code collate "C" nulls first) as turn
      from run_share
), amount as (
    select row_number() over () as number, run_id, month, pool_id, key_version_id,
           abs(direct_ore + overhead_ore)::%1$s as total, sign(direct_ore + overhead_ore)::integer as sign
      from allocation_pool
     where run_id = (select run_id from run_month limit 1) and kind = 'service' and direct_ore + overhead_ore <> 0
), floored as (
    select a.*, s.municipality, s.department_code, s.numerator, s.denominator, s.turn,
           whole_share(a.total, s.numerator, s.denominator) as whole
      from amount a join share s on s.month = a.month and s.version_id = a.key_version_id
), ranked as (
    select f.*, total - sum(whole) over (partition by number) as missing,
           row_number() over (partition by number order by total * numerator - whole * denominator desc, turn) as place
      from floored f
), part as materialized (
    select r.*, case when place <= missing then sign else 0 end as rounding_ore from ranked r
), line as (
    insert into statement_line (municipality, run_id, month, pool_id, department_code, amount_ore,
                                numerator, denominator, rounding_ore, key_version_id)
    select municipality, run_id, month, pool_id, department_code, sign * whole + rounding_ore,
           numerator, denominator, rounding_ore, key_version_id
      from part where municipality is not null
     order by municipality collate "C" -- so that the key's index grows in its own order
    returning month, pool_id, amount_ore
), nobody as (
    insert into allocation_undistributed (run_id, month, pool_id, reason, amount_ore)
    select run_id, month, pool_id, 'zero-denominator', sign * whole + rounding_ore from part where municipality is null
)
insert into run_carried (month, pool_id, amount_ore)
select month, pool_id, sum(amount_ore) from line group by month, pool_id

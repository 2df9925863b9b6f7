create temporary table run_pool on commit drop as
select m.month, p.id as pool_id, p.code, p.kind, p.step, p.key_id from run_month m cross join cost_pool p

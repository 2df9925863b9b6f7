-- Cost accounts (classes 4 to 7) only. The same set of rules is in force in all months of an epoch, so each
-- combination is mapped once per epoch and not once per month.
with epoch as (
    select m.run_id, m.month, m.month_end,
           (select count(*) from mapping_rule r where r.valid_from <= m.month_end)
           + (select count(*) from mapping_rule r where r.valid_to < m.month_end) as epoch
      from run_month m
), cost as (
    select e.run_id, e.epoch, l.*
      from run_ledger l join epoch e on e.month = l.month
     where left(l.account::text, 1) collate "C" between '4' and '7'
), combination as (
    select distinct epoch, account, account::text as digits, cost_centre, project from cost
), candidate as (
    select e.epoch, r.*
      from (select epoch, min(month_end) as month_end from epoch group by epoch) e
      join mapping_rule r on r.valid_from <= e.month_end and (r.valid_to is null or r.valid_to >= e.month_end)
), mapped as (
    select distinct on (c.epoch, c.account, c.cost_centre, c.project)
           c.epoch, c.account, c.cost_centre, c.project, r.id as rule_id, r.pool_id
      from combination c
      join candidate r on r.epoch = c.epoch
       and left(c.digits, length(r.account_from)) >= r.account_from collate "C"
       and left(c.digits, length(r.account_to)) <= r.account_to collate "C"
       and (r.cost_centre is null or r.cost_centre = c.cost_centre)
       and (r.project is null or r.project = c.project)
     order by c.epoch, c.account, c.cost_centre, c.project, r.priority, r.project nulls last, r.cost_centre nulls last, r.id
)
insert into allocation_source (run_id, month, pool_id, rule_id, account, cost_centre, project, amount_ore)
select c.run_id, c.month, m.pool_id, m.rule_id, c.account, c.cost_centre, c.project, c.amount_ore
  from cost c
  left join mapped m on m.epoch = c.epoch and m.account = c.account
   and m.cost_centre is not distinct from c.cost_centre and m.project is not distinct from c.project

-- A count taken after the month stands in for the one that was missing then.
insert into allocation_warning (run_id, month, code, detail)
select distinct m.run_id, p.month, 'population-after-month', p.municipality
  from run_population p
  join run_month m on m.month = p.month
 where p.later and exists (select from run_key k where k.month = p.month and k.basis = 'population')
union
-- A member that nobody has counted gets nothing by a key of inhabitants.
select m.run_id, m.month, 'population-missing', d.code
  from run_month m cross join member d
 where exists (select from run_key k where k.month = m.month and k.basis = 'population')
   and not exists (select from run_population p
                    where p.month = m.month and p.municipality = d.code and p.inhabitants > 0)

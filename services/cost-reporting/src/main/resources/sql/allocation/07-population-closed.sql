-- A closed month is recalculated by the counts that it was closed by.
create temporary table run_population on commit drop as
select p.month, p.municipality, p.counted_on, p.inhabitants, p.later
  from run_month m join closed_population p on p.month = m.month

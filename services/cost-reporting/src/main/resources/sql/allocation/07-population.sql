-- The latest count on or before the month's last day; a member counted only later goes by its earliest count.
create temporary table run_population on commit drop as
select distinct on (m.month, p.municipality)
       m.month, p.municipality, p.counted_on, p.inhabitants, p.counted_on > m.month_end as later
  from run_month m
 cross join member_population p
 order by m.month, p.municipality, p.counted_on > m.month_end, abs(p.counted_on - m.month_end)

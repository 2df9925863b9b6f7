-- A quotient of whole numbers or decimals to the nearest whole number, halves away from zero; exact, whatever the size.
create function nearest(numerator numeric, denominator numeric) returns numeric language sql immutable parallel safe
    return sign(numerator) * sign(denominator)
           * div(2 * abs(numerator) + abs(denominator), nullif(2 * abs(denominator), 0));

-- A member's savings: for each baseline, the years since it joined that have an outcome. With m months of outcome, the
-- baseline B, the index I and the actual cost A, in öre:
--   baseline_ore = B · I(year) / I(base year) · m / 12       what it would have cost at the year's prices
--   nominal_ore  = baseline_ore − A
--   real_ore     = B · m / 12 − A · I(base year) / I(year)   at the base year's prices
-- each to the nearest öre. A closed year goes by the edition it was closed with, an open one by the latest.
create function member_savings(of_municipality text)
returns table (baseline_id uuid, area_id uuid, year integer, closed boolean, edition_id uuid, months integer,
               inhabitants integer, base_index numeric, year_index numeric, baseline_ore bigint, actual_ore bigint,
               nominal_ore bigint, real_ore bigint, nominal_per_inhabitant_ore bigint, real_per_inhabitant_ore bigint)
language sql stable as $$
    with ran as (
        select extract(year from month)::integer as year, count(*)::integer as months
          from allocation_current group by 1
    ), spent as materialized (
        select extract(year from l.month)::integer as year, l.pool_id, sum(l.amount_ore) as amount_ore
          from (select distinct run_id from allocation_current
                 where month >= (select make_date(min(first_year), 1, 1) from saving_baseline
                                  where municipality = of_municipality)) r
         cross join lateral statement_lines(of_municipality, r.run_id) l
          join allocation_current c on c.run_id = l.run_id and c.month = l.month
         group by 1, 2
    ), known as (
        select b.id, b.area_id, b.base_year, b.amount_ore, r.year, r.months, d.closed,
               case when d.closed
                    then (select f.edition_id from closed_year_index f where f.year = r.year and f.kind = b.index_kind)
                    else (select e.id from index_edition e where e.kind = b.index_kind
                           order by e.published_on desc limit 1) end as edition_id,
               case when d.closed
                    then (select p.inhabitants from closed_population p
                           where p.municipality = of_municipality and p.month = make_date(r.year, 12, 1))
                    else (select p.inhabitants from member_population p where p.municipality = of_municipality
                           order by p.counted_on > make_date(r.year, 12, 31), abs(p.counted_on - make_date(r.year, 12, 31))
                           limit 1) end as inhabitants,
               (select coalesce(sum(s.amount_ore), 0) from spent s
                 where s.year = r.year
                   and (a.whole or s.pool_id in (select c.pool_id from saving_area_service m
                                                   join catalogue_service c on c.id = m.service_id
                                                  where m.area_id = a.id))) as actual_ore
          from saving_baseline b
          join saving_area a on a.id = b.area_id
          join ran r on r.year >= b.first_year
         cross join lateral (
               select exists (select from accounting_month m
                               where m.month = make_date(r.year, 12, 1) and m.state = 'closed') as closed) d
         where b.municipality = of_municipality
    ), priced as (
        select k.*, v.value as base_index, w.value as year_index,
               nearest(k.amount_ore * w.value * k.months, v.value * 12) as baseline_ore,
               nearest(k.amount_ore * w.value * k.months - 12 * k.actual_ore * v.value, 12 * w.value) as real_ore
          from known k
          left join index_value v on v.edition_id = k.edition_id and v.year = k.base_year
          left join index_value w on w.edition_id = k.edition_id and w.year = k.year
    )
    select id, area_id, year, closed, edition_id, months, inhabitants, base_index, year_index, baseline_ore::bigint,
           actual_ore::bigint, (baseline_ore - actual_ore)::bigint, real_ore::bigint,
           nearest(baseline_ore - actual_ore, nullif(inhabitants, 0))::bigint,
           nearest(real_ore, nullif(inhabitants, 0))::bigint
      from priced
$$;

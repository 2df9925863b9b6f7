-- Savings and shared figures count the months that have an outcome, no longer all that have a run.
create or replace function member_savings(of_municipality text)
returns table (baseline_id uuid, area_id uuid, year integer, closed boolean, edition_id uuid, months integer,
               inhabitants integer, base_index numeric, year_index numeric, baseline_ore bigint, actual_ore bigint,
               nominal_ore bigint, real_ore bigint, nominal_per_inhabitant_ore bigint, real_per_inhabitant_ore bigint)
language sql stable as $$
    with ran as (
        select extract(year from month)::integer as year, count(*)::integer as months
          from outcome_month group by 1
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

create or replace function figures_per_inhabitant(of_municipality text, of_year integer)
returns table (figure text, subject_code text, name_sv text, name_en text, months integer, per_inhabitant_ore bigint)
language sql stable as $$
    with ran as materialized (
        select month, run_id from outcome_month
         where month between make_date(of_year, 1, 1) and make_date(of_year, 12, 1)
    ), spent as materialized (
        select l.pool_id, sum(l.amount_ore) as amount_ore
          from (select distinct run_id from ran) r
         cross join lateral statement_lines(of_municipality, r.run_id) l
          join ran c on c.run_id = l.run_id and c.month = l.month
         group by l.pool_id
    ), people as (
        select nullif(coalesce(
                   (select c.inhabitants from closed_population c
                      join accounting_month m on m.month = c.month and m.state = 'closed'
                     where c.municipality = of_municipality and c.month = make_date(of_year, 12, 1)),
                   (select p.inhabitants from member_population p where p.municipality = of_municipality
                     order by p.counted_on > make_date(of_year, 12, 31), abs(p.counted_on - make_date(of_year, 12, 31))
                     limit 1)), 0) as inhabitants
    ), budgeted as (
        select sum(a.amount_ore) as amount_ore
          from budget_amount a join ran r on r.month = a.month
         where a.municipality = of_municipality
           and a.budget_id = (select b.id from budget b where b.year = of_year and b.state = 'decided'
                               order by b.number desc limit 1)
    ), found as (
        select 'service-cost' as figure, s.code, s.name_sv, s.name_en, (select count(*) from ran)::integer as months,
               nearest(t.amount_ore, p.inhabitants) as ore
          from spent t join catalogue_service s on s.pool_id = t.pool_id cross join people p
        union all
        select 'budget-outcome', 'total', 'Totalt', 'Total', (select count(*) from ran)::integer,
               nearest(b.amount_ore - (select coalesce(sum(amount_ore), 0) from spent), p.inhabitants)
          from budgeted b cross join people p
        union all
        select 'saving', a.code, a.name_sv, a.name_en, y.months, y.nominal_per_inhabitant_ore
          from member_savings(of_municipality) y join saving_area a on a.id = y.area_id
         where y.year = of_year
    )
    select figure, code, name_sv, name_en, months, ore::bigint from found where ore is not null
$$;

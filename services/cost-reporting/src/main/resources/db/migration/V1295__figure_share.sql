-- What a member lets other members see of its figures per inhabitant: a figure, of one service or area or of all, with
-- one member or with all who share the same in return. Nothing until it says so; what is withdrawn stays as history.
create table figure_share (
    municipality      text        not null,
    id                uuid        not null,
    figure            text        not null,
    subject_code      text,
    with_municipality text,
    made_at           timestamptz not null,
    made_by           text        not null,
    made_by_name      text        not null,
    withdrawn_at      timestamptz,
    constraint figure_share_pk primary key (municipality, id),
    constraint figure_share_municipality_form check (municipality ~ '^[0-9]{4}$'),
    constraint figure_share_figure check (figure in ('service-cost', 'budget-outcome', 'saving')),
    constraint figure_share_with_another check (with_municipality <> municipality),
    constraint figure_share_member_fk foreign key (with_municipality) references member (code)
);
create unique index figure_share_current_unique
    on figure_share (municipality, figure, subject_code, with_municipality) nulls not distinct
    where withdrawn_at is null;
alter table figure_share enable row level security;
alter table figure_share force row level security;
create policy figure_share_tenant on figure_share
    using (municipality = current_tenant()) with check (municipality = current_tenant());
grant select, insert, update on figure_share to ${service}_tenant;

create function figure_share_guard() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
    if old.withdrawn_at is not null or new.withdrawn_at is null
       or (old.municipality, old.id, old.figure, old.subject_code, old.with_municipality, old.made_at, old.made_by, old.made_by_name)
          is distinct from (new.municipality, new.id, new.figure, new.subject_code, new.with_municipality, new.made_at, new.made_by, new.made_by_name)
    then
        raise exception 'a share is only withdrawn' using errcode = 'restrict_violation', constraint = 'figure_share_stays';
    end if;
    return new;
end $$;
create trigger figure_share_guard before update on figure_share for each row execute function figure_share_guard();
create trigger figure_share_stays before delete or truncate on figure_share execute function refuse_change();

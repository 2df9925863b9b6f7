-- The lowest priority number that matches a row decides its pool. A bound is compared with as many of the
-- account's leading digits as it has itself, so that 40–59 also takes 5012 and 59931.
create table mapping_rule (
    id           uuid    not null,
    priority     integer not null,
    account_from text    not null,
    account_to   text    not null,
    cost_centre  text,
    project      text,
    pool_id      uuid    not null,
    valid_from   date    not null,
    valid_to     date,
    version      integer not null default 1,
    constraint mapping_rule_pk primary key (id),
    constraint mapping_rule_priority check (priority >= 0),
    constraint mapping_rule_account_form check (account_from ~ '^[0-9]{1,10}$' and account_to ~ '^[0-9]{1,10}$'),
    constraint mapping_rule_dates check (valid_to is null or valid_to >= valid_from),
    constraint mapping_rule_pool_fk foreign key (pool_id) references cost_pool (id)
);
grant select, insert, update, delete on mapping_rule to ${service}_federation;

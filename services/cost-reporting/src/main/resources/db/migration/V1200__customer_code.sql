-- A customer's code is the federation's to hand out: nobody has another's, whichever realm the customers belong to.
create table customer_code (
    code text not null,
    id   uuid not null,
    constraint customer_code_pk primary key (code),
    constraint customer_code_id_unique unique (id)
);
grant select, insert on customer_code to ${service}_federation;

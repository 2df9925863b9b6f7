-- What each member carries of a fixed key. The definition of a key is common to all members, not a tenant's own.
create table allocation_key_share (
    version_id  uuid           not null,
    member_code text           not null,
    weight      numeric(18, 6) not null,
    constraint allocation_key_share_pk primary key (version_id, member_code),
    constraint allocation_key_share_not_negative check (weight >= 0),
    constraint allocation_key_share_version_fk foreign key (version_id) references allocation_key_version (id) on delete cascade,
    constraint allocation_key_share_member_fk foreign key (member_code) references member (code)
);
grant select, insert, update, delete on allocation_key_share to ${service}_federation;

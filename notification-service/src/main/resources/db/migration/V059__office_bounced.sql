-- A mailbox of an office at which nobody is: not used until it is named anew.
alter table office_contact add column bounced_on date;

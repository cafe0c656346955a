-- The first shape of facts knew no correction and no erasure; no figure is made of it any more.
drop table agreement_fact, step_fact;

-- What was told goes when it has reached its topic, for which the erasure waits (zusage_erase): nothing is taken away unsent.
delete from erasure_rule where position = 20;

-- A scanned page is filed by the hash of its text, which its printed code is.
create index agreement_version_text_hash_ix on agreement_version (text_hash) where text_hash is not null;

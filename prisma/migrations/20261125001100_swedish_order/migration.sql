-- Names and titles are sorted as Swedish is: å, ä, ö last, and small letters beside large ones. The database's own order may
-- be that of bytes (Ä before Å, small letters after Z). The collation is ICU's, which every PostgreSQL of a distribution has;
-- it is deterministic, so what is equal, and unique, is what was.
ALTER TABLE people ALTER COLUMN name TYPE text COLLATE "sv-x-icu";
ALTER TABLE people ALTER COLUMN title TYPE text COLLATE "sv-x-icu";
ALTER TABLE teams ALTER COLUMN name TYPE text COLLATE "sv-x-icu";
ALTER TABLE programmes ALTER COLUMN name TYPE text COLLATE "sv-x-icu";
ALTER TABLE municipalities ALTER COLUMN name TYPE text COLLATE "sv-x-icu";
ALTER TABLE departments ALTER COLUMN name TYPE text COLLATE "sv-x-icu";
ALTER TABLE units ALTER COLUMN name TYPE text COLLATE "sv-x-icu";
ALTER TABLE regions ALTER COLUMN name TYPE text COLLATE "sv-x-icu";
ALTER TABLE change_ideas ALTER COLUMN title TYPE text COLLATE "sv-x-icu";
ALTER TABLE drivers ALTER COLUMN title TYPE text COLLATE "sv-x-icu";
ALTER TABLE chains ALTER COLUMN title TYPE text COLLATE "sv-x-icu";
ALTER TABLE programme_roles ALTER COLUMN organisation TYPE text COLLATE "sv-x-icu";

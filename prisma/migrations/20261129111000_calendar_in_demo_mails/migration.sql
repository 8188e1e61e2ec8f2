-- A demo shows the entry for the calendar that a mail would have carried.
ALTER TABLE "demo_mails" ADD COLUMN "calendar" TEXT;

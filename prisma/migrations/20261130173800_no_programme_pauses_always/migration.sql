-- A programme has at least one month that is no pause: else there is no month after this one in which anything is asked for.
ALTER TABLE programmes DROP CONSTRAINT programmes_pause;
ALTER TABLE programmes ADD CONSTRAINT programmes_pause CHECK (pause_months IS NOT NULL AND pause_months <@ ARRAY[1,2,3,4,5,6,7,8,9,10,11,12]
  AND NOT pause_months @> ARRAY[1,2,3,4,5,6,7,8,9,10,11,12]);

-- Version 4: when a day in a company ends.
ALTER TABLE "offer" ADD COLUMN "end_minute" INTEGER CHECK (end_minute BETWEEN 0 AND 1439);

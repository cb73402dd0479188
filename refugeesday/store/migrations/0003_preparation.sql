-- Version 3: placement days: a day of their own, what to bring and where to come, ticks, reasons, released placements.
ALTER TABLE "event" ADD COLUMN "placement_on" TEXT;
ALTER TABLE "participant" ADD COLUMN "wants_placement" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "offer" ADD COLUMN "meeting_point" TEXT NOT NULL DEFAULT '';
ALTER TABLE "offer" ADD COLUMN "bring" TEXT NOT NULL DEFAULT '';
ALTER TABLE "placement" ADD COLUMN "travel_note" TEXT NOT NULL DEFAULT '';
CREATE TABLE "placement_reason" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "placement" INTEGER NOT NULL, "code" TEXT NOT NULL, "points" INTEGER NOT NULL, "value" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("placement") REFERENCES "placement" ("id") ON DELETE CASCADE);
CREATE INDEX "placement_reason_placement" ON "placement_reason" ("placement");
CREATE TABLE "placement_tick" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "placement" INTEGER NOT NULL, "code" TEXT NOT NULL, FOREIGN KEY ("placement") REFERENCES "placement" ("id") ON DELETE CASCADE);
CREATE UNIQUE INDEX "placement_tick_placement_code" ON "placement_tick" ("placement", "code");
CREATE TABLE "plan_version_placement" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "version" INTEGER NOT NULL, "participant" INTEGER NOT NULL, "offer" INTEGER NOT NULL, "companion" INTEGER, "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL, "travel" TEXT NOT NULL DEFAULT '', "travel_note" TEXT NOT NULL DEFAULT '', FOREIGN KEY ("version") REFERENCES "plan_version" ("id") ON DELETE CASCADE);
CREATE INDEX "plan_version_placement_version" ON "plan_version_placement" ("version");
-- Also: other times people ask for, what papers said when they were printed, phrases nobody reviewed.
CREATE TABLE "time_wish" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "event" INTEGER NOT NULL, "person" INTEGER NOT NULL, "invitation" INTEGER NOT NULL, "at" INTEGER NOT NULL, "starts" INTEGER NOT NULL, "ends" INTEGER NOT NULL, "sequence" INTEGER NOT NULL, "comment" TEXT NOT NULL DEFAULT '');
CREATE INDEX "time_wish_event" ON "time_wish" ("event");
CREATE INDEX "time_wish_person" ON "time_wish" ("person");
CREATE INDEX "time_wish_invitation" ON "time_wish" ("invitation");
CREATE TABLE "printed_paper" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "event" INTEGER NOT NULL, "paper" TEXT NOT NULL, "whose" TEXT NOT NULL, "content" TEXT NOT NULL, "at" INTEGER NOT NULL);
CREATE UNIQUE INDEX "printed_paper_event_paper_whose" ON "printed_paper" ("event", "paper", "whose");
ALTER TABLE "event" ADD COLUMN "with_unreviewed" INTEGER NOT NULL DEFAULT 1;
-- And what events say in their own words.
CREATE TABLE "event_text" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "event" INTEGER NOT NULL, "occasion" TEXT NOT NULL, "language" TEXT NOT NULL, "text" TEXT NOT NULL, "reviewed_by" TEXT NOT NULL DEFAULT '', "reviewed_on" TEXT, FOREIGN KEY ("event") REFERENCES "event" ("id") ON DELETE CASCADE);
CREATE UNIQUE INDEX "event_text_event_occasion_language" ON "event_text" ("event", "occasion", "language");
-- Also: who invited first, because an invitation keeps its organizer.
ALTER TABLE "invitation" ADD COLUMN "organizer" TEXT NOT NULL DEFAULT '';
-- And what belongs to a room: exits, entrances, paths, areas.
CREATE TABLE "room_feature" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "room" INTEGER NOT NULL, "kind" TEXT NOT NULL, "label" TEXT NOT NULL DEFAULT '', "x_mm" INTEGER NOT NULL, "y_mm" INTEGER NOT NULL, "width_mm" INTEGER NOT NULL, "depth_mm" INTEGER NOT NULL, FOREIGN KEY ("room") REFERENCES "room" ("id") ON DELETE CASCADE);
CREATE INDEX "room_feature_room" ON "room_feature" ("room");
-- And how volunteers are told things.
ALTER TABLE "volunteer" ADD COLUMN "channel" TEXT;

-- What was passed over of a table is told too: columns that nobody knows, and rows in which nothing is filled in.

ALTER TABLE "point_imports" ADD COLUMN "left_out" TEXT[] NOT NULL DEFAULT '{}', ADD COLUMN "empty" INTEGER NOT NULL DEFAULT 0;

ALTER TABLE point_imports ADD CONSTRAINT point_imports_left_out CHECK (cardinality(left_out) <= 50 AND array_position(left_out, NULL) IS NULL);
ALTER TABLE point_imports ADD CONSTRAINT point_imports_empty CHECK (empty >= 0);

-- A report that was handed in shows its measures as they stood then, as everybody outside the team may read them.

ALTER TABLE "report_hand_ins" ADD COLUMN "measures" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "report_hand_ins" ALTER COLUMN "measures" DROP DEFAULT;

ALTER TABLE report_hand_ins ADD CONSTRAINT report_hand_ins_measures CHECK (jsonb_typeof(measures) = 'array'
  AND NOT jsonb_path_exists(measures, '$[*] ? (@.points.type() != "object" || @.measure.type() != "object")'));
-- What is the team's own to read never comes in: who decided on a chart, what is said of a point, and numbers of few people.
ALTER TABLE report_hand_ins ADD CONSTRAINT report_hand_ins_measures_as_others_read CHECK (
  NOT jsonb_path_exists(measures, '$[*].decisions[*].by ? (@ != null)')
  AND NOT jsonb_path_exists(measures, '$[*].points.said[*] ? (@.comment != "" || @.missing != "")')
  AND NOT jsonb_path_exists(measures, '$[*] ? ((@.measure.data == "percentage" || @.measure.data == "rate") && @.points.denominators[*] < @.measure.smallest)'));

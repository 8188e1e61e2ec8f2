import type { Audience, GatheringKind } from "#app/features/gatherings/rules/plan.ts";
import type { QuestionKind } from "#app/features/gatherings/rules/questions.ts";
import type { SessionKind } from "#app/features/gatherings/rules/sessions.ts";

/** A part of a day: `"09:00–09:15"`, what it is and what it is called, and the rest where there is any. */
export type GatheringSessionText = {
  at: string;
  kind: SessionKind;
  title: string;
  about?: string;
  speakers?: string;
  room?: string;
  track?: number;
  seats?: number;
};

/** One of its days: an offset, its hours, and what happens. */
export type GatheringDayText = { offset: number; at: string; sessions: GatheringSessionText[] };

export type Gathering = {
  key: string;
  kind: GatheringKind;
  title: string;
  intro: string;
  /** Absent: for all regions. */
  regionKey?: string;
  teamKey?: string;
  placeName: string;
  address: string;
  directions?: string;
  videoUrl?: string;
  costNote?: string;
  audience: Audience[];
  capacity: number;
  opensOffset: number;
  closesOffset: number;
  changesOffset: number;
  /** Still a draft. */
  draft?: true;
  tracks?: string[];
  days: GatheringDayText[];
  questions?: { kind: QuestionKind; label: string; options?: string[]; required?: true; eraseAfterDays?: number }[];
};

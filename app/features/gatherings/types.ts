import type { Day } from "#app/core/day.ts";
import type { Audience, GatheringKind } from "./rules/plan.ts";
import type { SessionKind } from "./rules/sessions.ts";
import type { GatheringState } from "./rules/state.ts";
import type { DayTime } from "./rules/when.ts";

export type GatheringDay = DayTime & { readonly id: string };

/** A gathering in a list. */
export type GatheringLine = {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: GatheringKind;
  readonly title: string;
  /** Null: for all regions. */
  readonly region: string | null;
  readonly team: string | null;
  readonly placeName: string;
  /** It can be followed by a video link. */
  readonly byVideo: boolean;
  readonly days: readonly GatheringDay[];
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly opensOn: Day;
  readonly closesOn: Day;
  readonly state: GatheringState;
};

/** A part of a day's programme as it is shown. */
export type Session = {
  readonly id: string;
  readonly dayId: string;
  readonly kind: SessionKind;
  readonly title: string;
  readonly about: string;
  readonly speakers: string;
  readonly room: string;
  /** Null: everybody is there. */
  readonly track: number | null;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** So many may choose it when they register; null: it is not chosen. */
  readonly seats: number | null;
  readonly seatsTaken: number;
};

/** A gathering on its own page. */
export type GatheringShown = GatheringLine & {
  readonly intro: string;
  readonly address: string;
  readonly directions: string;
  readonly videoUrl: string;
  readonly costNote: string;
  readonly audience: readonly Audience[];
  readonly changesUntil: Day;
  readonly trackNames: readonly string[];
  readonly sessions: readonly Session[];
};

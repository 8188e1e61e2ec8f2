export const supervisionStates = ["booked", "held", "missed", "excused", "cancelled"] as const;
export type SupervisionState = (typeof supervisionStates)[number];

/** Why a session was missed or excused. The lead sees which, and nothing else of what was said. */
export const supervisionReasons = [
  "illness",
  "leave",
  "urgent_work",
  "lack_of_time",
  "staff_turnover",
  "researcher_away",
  "technical",
  "other",
] as const;
export type SupervisionReason = (typeof supervisionReasons)[number];

export type SupervisionKind = "individual" | "group";

/** On which side of the table somebody sits. */
export type SupervisionSide = "researcher" | "coordinator";

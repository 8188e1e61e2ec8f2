/** What leaves a row about a team's meetings: that something was planned or written, never what. */
export const actsOfMeetings = [
  "meeting.created",
  "meeting.changed",
  "meeting.cancelled",
  "meeting.restored",
  "meeting.agenda-changed",
  "meeting.attendance-marked",
  "meeting.decision-added",
  "meeting.decision-removed",
  "meeting.series-planned",
  "meeting.series-changed",
  "meeting.series-ended",
] as const;

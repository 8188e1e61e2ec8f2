import type { Act, Page } from "./row.ts";
import { but, coordinators, inTeamA, inTeamB, inTeamC, signedIn } from "./visitors.ts";

/** What a team works with together is its own, and that of those who supervise it. */
const ofA = [...inTeamA, "supervisor"] as const;
const byTeam = { may: inTeamA, refused: ["supervisor"] } as const;
const meeting = "teams/:teamId/meetings/:meetingId";
const note = "teams/:teamId/cycles/:cycleId/note";

/** Meetings, notes, actions and what one is told. */
export const pagesTogether: readonly Page[] = [
  { route: "teams/:teamId/meetings", at: ["teamA"], may: ofA },
  { route: "teams/:teamId/meetings", at: ["teamA"], search: { q: "word" }, may: ofA },
  { route: "teams/:teamId/meetings", at: ["teamB"], may: inTeamB },
  { route: "teams/:teamId/meetings", at: ["teamC"], may: inTeamC },
  { route: "teams/:teamId/meetings/new", at: ["teamA"], ...byTeam },
  { route: "teams/:teamId/meetings/new", at: ["teamC"], may: inTeamC },
  { route: meeting, at: ["teamA", "meetingA"], may: ofA },
  { route: meeting, at: ["teamC", "meetingC"], may: inTeamC },
  { route: meeting, at: ["teamA", "meetingC"], may: [] },
  { route: meeting, at: ["teamC", "meetingA"], may: [] },
  { route: meeting, at: ["teamB", "meetingB"], may: inTeamB },
  { route: meeting, at: ["teamB", "meetingA"], may: [] },

  { route: "teams/:teamId/decisions", at: ["teamA"], may: ofA },
  { route: "teams/:teamId/decisions", at: ["teamA"], search: { q: "word" }, may: ofA },
  { route: "teams/:teamId/decisions", at: ["teamB"], may: inTeamB },
  { route: "teams/:teamId/decisions", at: ["teamC"], may: inTeamC },
  // Of a series: its notes have not begun.
  { route: meeting, at: ["teamA", "nextA"], may: ofA },
  { route: meeting, at: ["teamC", "nextA"], may: [] },

  { route: "teams/:teamId/actions", at: ["teamA"], may: ofA },
  { route: "teams/:teamId/actions", at: ["teamA"], search: { view: "mine" }, may: ofA },
  { route: "teams/:teamId/actions", at: ["teamA"], search: { view: "done" }, may: ofA },
  { route: "teams/:teamId/actions", at: ["teamB"], may: inTeamB },
  { route: "teams/:teamId/actions", at: ["teamC"], may: inTeamC },

  // The notes of a test stay the team's when the test is shared.
  { route: note, at: ["teamA", "sharedA"], may: ofA },
  { route: note, at: ["teamA", "workingA"], may: ofA },
  { route: note, at: ["teamA", "draftA"], may: inTeamA },
  { route: note, at: ["teamB", "sharedB"], may: inTeamB },
  { route: note, at: ["teamC", "sharedC"], may: inTeamC },
  { route: note, at: ["teamA", "sharedB"], may: [] },
  { route: note, at: ["teamC", "sharedA"], may: [] },

  { route: "notes/:noteId/minutes", at: ["noteA"], may: ofA },
  { route: "notes/:noteId/minutes", at: ["noteOfSharedA"], may: ofA },
  { route: "notes/:noteId/minutes", at: ["noteOfDraftA"], may: inTeamA },
  { route: "notes/:noteId/minutes", at: ["noteC"], may: inTeamC },
  { route: "notes/:noteId/things", at: ["noteA"], may: ofA },
  { route: "notes/:noteId/things", at: ["noteOfDraftA"], may: inTeamA },
  { route: "notes/:noteId/things", at: ["noteC"], may: inTeamC },

  { route: "notices", may: signedIn },
];

const planned = { title: "Teammöte", heldOn: "@today", key: "@key" };
const asItIs = { title: "Teammöte", heldOn: "@today", "base.title": "Möte", "base.heldOn": "@today" };
const series = { ...{ title: "Teammöte", heldOn: "@today", from: "9", to: "11", endsOn: "@today" }, key: "@key" };
const actions = "teams/:teamId/actions";
const changed = { text: "Ringa", "base.text": "Något annat" };
const line = { line: "Ringa dagen efter", key: "@key" };
const reopened = { may: coordinators, refused: [...but(inTeamA, ...coordinators), "supervisor"] } as const;

export const actsTogether: readonly Act[] = [
  { route: "teams/:teamId/meetings/new", at: ["teamA"], form: planned, ...byTeam },
  { route: "teams/:teamId/meetings/new", at: ["teamC"], form: planned, may: inTeamC },
  { route: meeting, at: ["teamA", "meetingA"], intent: "edit", form: asItIs, ...byTeam },
  { route: meeting, at: ["teamC", "meetingC"], intent: "edit", form: asItIs, may: inTeamC },
  { route: meeting, at: ["teamA", "meetingC"], intent: "edit", form: asItIs, may: [] },

  { route: "teams/:teamId/meetings/new", at: ["teamA"], form: { ...series, pace: "month-1" }, ...byTeam },
  { route: "teams/:teamId/meetings", at: ["teamA"], intent: "end-series", form: { seriesId: "@seriesA" }, ...byTeam },
  { route: "teams/:teamId/meetings", at: ["teamC"], intent: "end-series", form: { seriesId: "@seriesA" }, may: [] },
  // As another saw the series: the rules say no to it.
  {
    ...{ route: meeting, at: ["teamA", "nextA"], intent: "series" },
    form: { ...series, pace: "week-2", seen: "0".repeat(32) },
    ...byTeam,
  },
  { route: meeting, at: ["teamA", "nextA"], intent: "cancel", ...byTeam },
  { route: meeting, at: ["teamA", "nextA"], intent: "restore", ...byTeam },
  { route: meeting, at: ["teamC", "nextA"], intent: "cancel", may: [] },
  { route: meeting, at: ["teamA", "nextA"], intent: "begin", ...byTeam },
  { route: meeting, at: ["teamA", "meetingA"], intent: "begin", ...byTeam },
  { route: meeting, at: ["teamC", "meetingA"], intent: "begin", may: [] },
  { route: meeting, at: ["teamA", "meetingA"], intent: "add", form: { text: "Ringa", key: "@key" }, ...byTeam },
  {
    route: meeting,
    at: ["teamC", "meetingA"],
    intent: "add",
    form: { text: "Ringa", key: "@key" },
    may: [],
    refused: [],
  },
  { route: meeting, at: ["teamA", "meetingA"], intent: "point", form: { text: "Ordet fritt", key: "@key" }, ...byTeam },
  { route: meeting, at: ["teamC", "meetingA"], intent: "point", form: { text: "Ordet fritt", key: "@key" }, may: [] },
  { route: meeting, at: ["teamA", "meetingA"], intent: "tick", form: { pointId: "@pointA", done: "yes" }, ...byTeam },
  { route: meeting, at: ["teamC", "meetingC"], intent: "tick", form: { pointId: "@pointA", done: "yes" }, may: [] },
  { route: meeting, at: ["teamA", "meetingA"], intent: "point-up", form: { pointId: "@pointA" }, ...byTeam },
  { route: meeting, at: ["teamA", "meetingA"], intent: "point-down", form: { pointId: "@pointA" }, ...byTeam },
  { route: meeting, at: ["teamA", "meetingA"], intent: "point-remove", form: { pointId: "@id" }, ...byTeam },
  {
    ...{ route: meeting, at: ["teamA", "meetingA"], intent: "attend" },
    form: { personId: "@member", seen: "", word: "present" },
    ...byTeam,
  },
  { route: meeting, at: ["teamA", "meetingA"], intent: "all-present", ...byTeam },
  { route: meeting, at: ["teamA", "meetingA"], intent: "decide", form: { text: "Vi prövar", key: "@key" }, ...byTeam },
  { route: meeting, at: ["teamC", "meetingA"], intent: "decide", form: { text: "Vi prövar", key: "@key" }, may: [] },
  { route: meeting, at: ["teamA", "meetingA"], intent: "decision-remove", form: { decisionId: "@id" }, ...byTeam },

  { route: actions, at: ["teamA"], intent: "add", form: { text: "Ringa", key: "@key" }, ...byTeam },
  { route: actions, at: ["teamC"], intent: "add", form: { text: "Ringa", key: "@key" }, may: inTeamC },
  { route: actions, at: ["teamA"], intent: "edit", form: { actionId: "@actionA", ...changed }, ...byTeam },
  { route: actions, at: ["teamA"], intent: "edit", form: { actionId: "@actionC", ...changed }, may: [] },
  // Moved from where it is not, which the rules say no to.
  { route: actions, at: ["teamA"], intent: "done", form: { actionId: "@actionA", from: "dropped" }, ...byTeam },
  { route: actions, at: ["teamA"], intent: "dropped", form: { actionId: "@actionA", from: "done" }, ...byTeam },
  { route: actions, at: ["teamA"], intent: "open", form: { actionId: "@actionA", from: "done" }, ...byTeam },
  { route: actions, at: ["teamC"], intent: "done", form: { actionId: "@actionC", from: "dropped" }, may: inTeamC },
  { route: actions, at: ["teamC"], intent: "done", form: { actionId: "@actionA", from: "dropped" }, may: [] },

  { route: note, at: ["teamA", "workingA"], intent: "begin", ...byTeam },
  { route: note, at: ["teamA", "sharedA"], intent: "begin", ...byTeam },
  { route: note, at: ["teamA", "draftA"], intent: "begin", may: inTeamA },
  { route: note, at: ["teamC", "sharedC"], intent: "begin", may: inTeamC },
  { route: note, at: ["teamA", "sharedB"], intent: "begin", may: [] },

  { route: "notes/:noteId/things", at: ["noteA"], intent: "cycle", form: line, ...byTeam },
  { route: "notes/:noteId/things", at: ["noteA"], intent: "idea", form: line, ...byTeam },
  { route: "notes/:noteId/things", at: ["noteA"], intent: "action", form: line, ...byTeam },
  { route: "notes/:noteId/things", at: ["noteOfDraftA"], intent: "action", form: line, may: inTeamA },
  { route: "notes/:noteId/things", at: ["noteC"], intent: "action", form: line, may: inTeamC },
  { route: "notes/:noteId/minutes", at: ["noteA"], intent: "close", ...byTeam },
  { route: "notes/:noteId/minutes", at: ["noteA"], intent: "reopen", ...reopened },
  { route: "notes/:noteId/minutes", at: ["noteOfSharedA"], intent: "close", ...byTeam },
  { route: "notes/:noteId/minutes", at: ["noteOfDraftA"], intent: "close", may: inTeamA },
  { route: "notes/:noteId/minutes", at: ["noteC"], intent: "close", may: inTeamC },
  { route: "notes/:noteId/minutes", at: ["noteC"], intent: "reopen", may: [], refused: inTeamC },

  { route: "notices", intent: "open", form: { noticeId: "@noticeOfMember" }, may: ["member"] },
  { route: "notices", intent: "read-all", form: { until: "2026-01-01T00:00:00.000Z" }, may: signedIn },
];

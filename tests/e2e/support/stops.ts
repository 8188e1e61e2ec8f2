import type { Page } from "@playwright/test";
import { id, linkLike, measureOf, programmeOf, teamOf } from "./links.ts";

/** The newest test of a list, as far as it has come. */
const testIn = (page: Page, list: string) =>
  linkLike(page, list, `/teams/${id}/cycles/${id}`, { after: 'role="rowheader"[^>]*>[^]*?' });

/** `opened`: what lies folded on the page is looked at too. `heading`: what it says that it is. */
export type Stop = {
  readonly what: string;
  readonly at: (page: Page) => Promise<string>;
  readonly opened?: true;
  readonly heading?: string;
};
export const inTeam = (path: string): Stop => ({ what: path, at: async (page) => (await teamOf(page)) + path });
export const inProgramme = (path: string): Stop => ({
  what: path,
  at: async (page) => (await programmeOf(page)) + path,
});
export const ofTeam = (state: string, path = ""): Stop => ({
  what: `a ${state} test ${path}`,
  at: async (page) => (await testIn(page, `${await teamOf(page)}/cycles?state=${state}`)) + path,
});
export const shared = (path = ""): Stop => ({
  what: `a shared test ${path}`,
  at: async (page) => (await testIn(page, `${await programmeOf(page)}/cycles`)) + path,
});

export const here = (path: string): Stop => ({ what: path, at: async () => path });
export const aMeeting: Stop = {
  what: "a meeting",
  at: async (page) => {
    const team = await teamOf(page);
    return linkLike(page, `${team}/meetings`, `${team}/meetings/${id}`);
  },
};

export const aSupervision: Stop = {
  what: "a supervision session to change",
  at: async (page) => linkLike(page, `${await teamOf(page)}/supervision`, `/supervision/${id}/edit`),
};

export const aMeasure = (of: (page: Page) => Promise<string>, path = ""): Stop => ({
  what: `a measure ${path}`,
  at: async (page) => (await measureOf(page, `${await of(page)}/measures`)) + path,
});

/** A page about a note, by the link on the note's own page. */
export const ofNote = (of: Stop, path: string): Stop => ({
  what: `${path} of ${of.what}`,
  at: async (page) => linkLike(page, await of.at(page), `/notes/${id}${path}`),
});
export const templates: Stop = {
  what: "templates",
  at: async (page) => linkLike(page, `${await programmeOf(page)}/settings`, `/programmes/${id}/templates`),
};
export const aTemplate: Stop = {
  what: "a template",
  at: async (page) => linkLike(page, await templates.at(page), `/programmes/${id}/templates/meeting`),
};
export const onPaper: Stop = {
  what: "a note on paper",
  at: async (page) => linkLike(page, await aMeeting.at(page), `/notes/${id}/print`),
};

const gatheringIn = async (page: Page) => {
  const programme = await programmeOf(page);
  return linkLike(page, `${programme}/gatherings`, `${programme}/gatherings/${id}`);
};
/** The next gathering to come, or a page below it. */
export const ofGathering = (path = ""): Stop => ({
  what: `a gathering ${path}`,
  at: async (page) => (await gatheringIn(page)) + path,
});
/** A day of it. */
export const ofDay = (path = ""): Stop => ({
  what: `the programme of a day ${path}`,
  at: async (page) => {
    const gathering = await gatheringIn(page);
    return (await linkLike(page, gathering, `${gathering}/day/${id}`)) + path;
  },
});

export const another: Stop = {
  what: "another's team",
  heading: "Team Väsmora",
  at: async (page) => linkLike(page, await programmeOf(page), `/teams/${id}`, { words: "Team Väsmora" }),
};

/** The most pressing of the study's participants, or a page below hers. */
export const ofParticipant = (path: string): Stop => ({
  what: `a participant ${path}`,
  at: async (page) => {
    const list = `${await programmeOf(page)}/participants`;
    return (await linkLike(page, list, `${list}/${id}`)) + path;
  },
});
const gatheringNamed = async (page: Page, words: string) =>
  linkLike(page, `${await programmeOf(page)}/gatherings`, `/programmes/${id}/gatherings/${id}`, { words });
/** What belongs to a learning seminar, beside its page. */
export const ofSeminar = (path: string): Stop => ({
  what: `${path} of a seminar`,
  at: async (page) => (await gatheringNamed(page, "LS3")) + path,
});
/** A group interview to come, or what belongs to it. */
export const ofInterview = (path = ""): Stop => ({
  what: `a group interview ${path}`,
  at: async (page) => `${await gatheringNamed(page, "Gruppintervju")}/interview${path}`,
});

import { searchIn } from "#app/features/meetings/rules/list.ts";

/** What a list of notes shows: those with the words (all, when there are none), and which page, from 1. */
export type NoteSearch = { readonly text: string; readonly page: number };

export const notesPerPage = 30;

/** The search in an address; what is malformed is as if it were not there. */
export function parseNoteSearch(params: URLSearchParams): NoteSearch {
  const page = params.getAll("page").find((one) => /^[1-9]\d{0,2}$/.test(one));
  return { text: searchIn(params), page: Number(page ?? 1) };
}

export function addressOfSearch(base: string, { text, page }: NoteSearch): string {
  const params = new URLSearchParams();
  if (text !== "") params.set("q", text);
  if (page > 1) params.set("page", String(page));
  return params.size === 0 ? base : `${base}?${params}`;
}

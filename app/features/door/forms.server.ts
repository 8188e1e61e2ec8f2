import { z } from "zod";
import { emailAddress, optionalText, requiredText } from "#app/platform/form.server.ts";
import { doorWords } from "./types.ts";

const id = z.uuid("form.outdated");
const moment = z.iso.datetime().transform((text) => new Date(text));
/** A guest's texts as they are sent; what they must be is asked of each by itself, so that one does not stop the others. */
const sent = z.string().max(1_000);

const markPost = z.object({
  kind: z.literal("mark"),
  id,
  registrationId: id,
  dayId: id,
  mark: z.enum(doorWords),
  markedAt: moment,
});
const walkInPost = z.object({
  kind: z.literal("walk-in"),
  id,
  dayId: id,
  markedAt: moment,
  who: z.union([z.object({ personId: id }), z.object({ name: sent, organisation: sent, email: sent })]),
});

/** The most that is sent at once. */
export const mostPosts = 50;

/** What a device sends. `as`: whose posts they are, since somebody else may have signed in on it. */
export const postsJson = z.object({
  as: id.optional(),
  posts: z.array(z.discriminatedUnion("kind", [markPost, walkInPost])).max(mostPosts),
});
export type Post = z.infer<typeof postsJson>["posts"][number];
export type WalkIn = Extract<Post, { kind: "walk-in" }>;

/** Of a guest who was let in. */
export const guestForm = z.object({
  name: requiredText(120),
  organisation: optionalText(200),
  email: z.union([z.literal(""), emailAddress]),
});

/** Pressed without our script: `press` is the word and whose registration it is about. */
export const pressForm = z.object({
  press: z.string().regex(/^(?:present|excused|absent|cleared) [0-9a-f-]{36}$/, "form.outdated"),
  dayId: id,
  key: id,
});
/** `who`: a person's id; empty: a guest, of whom the rest tells. */
export const walkInForm = z.object({
  who: z.union([z.literal(""), id]),
  name: optionalText(120),
  organisation: optionalText(200),
  email: guestForm.shape.email,
  dayId: id,
  key: id,
});

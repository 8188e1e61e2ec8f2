import { expect, test } from "vitest";
import { type KnownRoute, sendersTo } from "#app/live/senders.ts";

const route = (id: string, parentId?: string, path?: string, index?: true): [string, KnownRoute] => [
  id,
  { id, parentId, path, index, module: `/assets/${id}.js` },
];
const routes = Object.fromEntries([
  route("root", undefined, ""),
  route("signed-in", "root"),
  route("comments", "signed-in", "comments"),
  route("team", "signed-in", "teams/:teamId"),
  route("team-page", "team", undefined, true),
  route("actions", "team", "actions"),
]);

test("a form is sent to an address by its route and those that it lies under", () => {
  expect(sendersTo(routes, "/comments")).toEqual(["/assets/root.js", "/assets/signed-in.js", "/assets/comments.js"]);
  expect(sendersTo(routes, "/teams/7/actions").at(-1)).toBe("/assets/actions.js");
  expect(sendersTo(routes, "/teams/7").at(-1)).toBe("/assets/team.js");
  expect(sendersTo(routes, "/elsewhere/7")).toEqual([]);
});
